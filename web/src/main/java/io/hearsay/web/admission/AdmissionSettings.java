package io.hearsay.web.admission;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many requests each service works on at once, and how long it waits for slow clients. Described in
 * {@code docs/operations.md}.
 */
@ConfigMapping(prefix = "hearsay.admission")
public interface AdmissionSettings {

    /** Whether anything is sent away; measurements of what a service can do at all turn it off. */
    @WithDefault("true")
    boolean enabled();

    /** Requests by key that are worked on at once; as many as there are processors, two at least, unless it is set. */
    OptionalInt reads();

    /** Searches that are worked on at once; the default is that of {@link #reads()}. */
    OptionalInt searches();

    /** Changes that are worked on at once; the default is that of {@link #reads()}. */
    OptionalInt writes();

    /** Computations that are worked on at once; the default is that of {@link #reads()}. */
    OptionalInt computations();

    /** Streams, exports and WARC files that are open at once; each kind has limits of its own below it. */
    @WithDefault("128")
    int streams();

    /** Requests of the other services for feeds that are worked on at once. */
    @WithDefault("8")
    int feeds();

    /** Requests of a class that wait at once; when one more comes, the one that has waited longest is sent away. */
    @WithDefault("32")
    int waiting();

    /** How long a request waits before it is sent away; a twentieth once some have waited at every moment of it. */
    @WithDefault("PT1S")
    Duration longestWait();

    /**
     * For what part of the time a place rests once some have waited at every moment of {@link #longestWait}, while half
     * as many again come as could be served: from 0 to less than 1. Less of it answers more, more of it answers sooner.
     */
    @WithDefault("0.4")
    double headroom();

    /** The longest time after which who is sent away is asked to come again. */
    @WithDefault("PT10S")
    Duration longestRetryAfter();

    /** How long a body may come at any pace. */
    @WithDefault("PT10S")
    Duration bodyGrace();

    /** Bytes of a body per second, at least, on average since it began; looked at when {@link #bodyGrace} is over. */
    @WithDefault("4096")
    int minBodyRate();

    /** Bytes of all bodies that are being received or wait, at most; a quarter of the heap unless it is set. */
    Optional<MemorySize> bodies();

    /**
     * How long a connection may be open without a request whose headers are whole, or without a further one once the
     * last was answered; longer than clients keep theirs, so that they close first.
     */
    @WithDefault("PT75S")
    Duration connectionGrace();
}
