package io.hearsay.web.start;

import io.hearsay.web.connection.GraceExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.health.SmallRyeHealthReporter;
import java.io.IOException;
import java.util.Optional;

/**
 * Where each service starts. Ready means what its health checks say, and not only that it listens: a query service
 * waits for the views that the others publish.
 */
@QuarkusMain
public final class ServiceMain implements QuarkusApplication {

    /** Opened before there is anything that it could be handed to. */
    private static Optional<StartupPort> startupPort = Optional.empty();

    private final SmallRyeHealthReporter health;

    ServiceMain(SmallRyeHealthReporter health) {
        this.health = health;
    }

    /** Binds the startup port, then starts everything else. */
    public static void main(String... arguments) {
        startupPort = StartupPort.open(System.getenv());
        GraceExtension.enable();
        Quarkus.run(ServiceMain.class, arguments);
    }

    @Override
    public int run(String... arguments) throws IOException {
        startupPort.ifPresent(
                port -> port.answerOnce(() -> !health.getReadiness().isDown()));
        Quarkus.waitForExit();
        if (startupPort.isPresent()) {
            startupPort.get().close();
        }
        return 0;
    }
}
