package io.hearsay.extractor.intake;

import io.hearsay.extractor.ExtractorSettings;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether this process should be started anew, since too many readings do not end. */
@Liveness
@Singleton
public class ReadingCheck implements HealthCheck {

    private final ReadingTime time;
    private final int most;

    ReadingCheck(ReadingTime time, ExtractorSettings settings) {
        this.time = time;
        this.most = settings.mostEndlessReadings();
    }

    @Override
    public HealthCheckResponse call() {
        int endless = time.endless();
        return HealthCheckResponse.named("readings that end")
                .status(endless < most)
                .withData("endless", endless)
                .build();
    }
}
