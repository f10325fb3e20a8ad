package io.hearsay.web;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends the service when standard input ends. Whoever starts a service with {@code hearsay.lifeline=true} keeps the
 * other end of the pipe, so the service cannot outlive its starter, not even one that was killed.
 */
@Startup
@Singleton
final class Lifeline {

    private final boolean enabled;

    Lifeline(@ConfigProperty(name = "hearsay.lifeline", defaultValue = "false") boolean enabled) {
        this.enabled = enabled;
    }

    @PostConstruct
    void watch() {
        if (enabled) {
            Thread.ofPlatform().daemon().name("lifeline").start(Lifeline::waitForTheEnd);
        }
    }

    private static void waitForTheEnd() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever written; only the end counts.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Quarkus.asyncExit();
        }
    }
}
