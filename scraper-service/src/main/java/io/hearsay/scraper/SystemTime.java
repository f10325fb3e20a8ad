package io.hearsay.scraper;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What time it is, for whatever expires: tests bring a time of their own, so that none has to wait. */
final class SystemTime {

    private SystemTime() {}

    @Produces
    @Singleton
    static InstantSource time() {
        return InstantSource.system();
    }
}
