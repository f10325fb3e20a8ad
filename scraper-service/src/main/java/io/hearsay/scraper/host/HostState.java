package io.hearsay.scraper.host;

import com.fasterxml.jackson.annotation.JsonValue;
import io.hearsay.web.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a host is, or is not, being asked for a page right now. */
@Schema(
        description = "idle: no address waits. ready: a free scraper will take it. in-flight: a scraper is at it."
                + " pausing: the usual pause after a request. backing-off: a longer one after a failure."
                + " circuit-open: it failed so often that it is tried ever more rarely. asked-to-wait: it sent a"
                + " Retry-After. robots-unavailable: its robots.txt cannot be read. later: its addresses are to be"
                + " tried again, but not yet.",
        enumeration = {
            "idle",
            "ready",
            "in-flight",
            "pausing",
            "backing-off",
            "circuit-open",
            "asked-to-wait",
            "robots-unavailable",
            "later"
        })
public enum HostState {
    IDLE,
    READY,
    IN_FLIGHT,
    PAUSING,
    BACKING_OFF,
    CIRCUIT_OPEN,
    ASKED_TO_WAIT,
    ROBOTS_UNAVAILABLE,
    LATER;

    private static final List<String> NAMES =
            Arrays.stream(values()).map(HostState::wireName).toList();

    /** The name in the database's answers and in JSON: {@code circuit-open}. */
    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static HostState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The state that a query parameter names; null when it is absent, 400 when it names none. */
    static HostState asked(String parameter) {
        String known = QueryParameters.oneOf("state", parameter, NAMES);
        return known == null ? null : of(known);
    }
}
