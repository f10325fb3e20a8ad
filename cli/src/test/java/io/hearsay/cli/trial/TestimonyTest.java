package io.hearsay.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.cli.console.Progress;
import io.hearsay.farm.Farm;
import io.hearsay.farm.FarmPlan;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A trial fails when its witness has seen something. */
class TestimonyTest {

    private static final Duration DELAY = Duration.ofMinutes(1);

    private final Trial trial = new Trial(new TrialOptions(), new Figures(), new Progress(System.err, false));

    @Test
    void aVisitorInAHurryFailsTheTrial() throws Exception {
        try (Farm farm = Farm.start(FarmPlan.of(1, 2).network(203))) {
            String page = farm.frontPages().getFirst();
            visit(farm, page + "robots.txt", page + "private/diary.html");
            Testimony.hear(farm.witness(DELAY), farm, trial);
        }
        assertThat(trial.figures().areMet()).isFalse();
        assertThat(trial.figures().all())
                .filteredOn(figure -> !figure.met())
                .extracting(Figure::name)
                .containsExactly("requests: broke the delay", "requests: broke robots.txt");
    }

    @Test
    void oneRequestAloneIsPolite() throws Exception {
        try (Farm farm = Farm.start(FarmPlan.of(1, 2).network(203))) {
            visit(farm, farm.frontPages().getFirst() + "robots.txt");
            Testimony.hear(farm.witness(DELAY), farm, trial);
        }
        assertThat(trial.figures().areMet()).isTrue();
        assertThat(trial.figures().all()).first().isEqualTo(new Figure("requests", "1", null, true));
    }

    private static void visit(Farm farm, String... addresses) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String address : addresses) {
                client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
            }
        }
        Instant deadline = Instant.now().plusSeconds(10);
        while (farm.log().size() < addresses.length) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
