package io.hearsay.scraper.visit;

import io.hearsay.scraper.frontier.Spread;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.host.HostRelease.HostRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a host is left alone after a request. A host that fails again and again is tried ever more rarely, with one
 * request at a time (a circuit breaker: open while it waits, half-open for that request), and given up in the end.
 *
 * @param openAfter failures in a row after which the circuit opens
 * @param giveUpAfter failures in a row after which the host's waiting addresses end as failed
 */
record HostPolicy(int openAfter, int giveUpAfter, RetryPolicy retries) {

    /** The request as its host feels it. */
    HostRequest request(Finished finished, int failuresBefore) {
        Finished.Request made = finished.request();
        Outcome outcome = finished.outcome();
        Duration asked = made.asked() == null ? Duration.ZERO : made.asked();
        boolean failed = outcome.isRetry();
        int failures = failed ? failuresBefore + 1 : 0;
        Duration pause = longer(made.delay(), asked);
        String waitingFor = asked.compareTo(made.delay()) > 0 ? outcome.reason() + " and asks to wait" : null;
        if (failures >= openAfter) {
            pause = longer(pause, retries.jittered(failures - openAfter + 1));
            waitingFor = "%s, %d times in a row".formatted(outcome.reason(), failures);
        }
        return new HostRequest(made.endedAt(), made.delay(), pause, failed, waitingFor);
    }

    /** The end of all that waits for a host which is given up; empty while it is not. */
    Optional<Spread> givingUp(Finished finished, int failuresBefore) {
        Outcome outcome = finished.outcome();
        if (!outcome.isRetry()) {
            return Optional.empty();
        }
        Duration asked = finished.request() == null ? null : finished.request().asked();
        if (retries.asksTooMuch(asked)) {
            return Optional.of(
                    failing(finished, "%s and asks to wait %d s".formatted(outcome.reason(), asked.toSeconds())));
        }
        return failuresBefore + 1 >= giveUpAfter
                ? Optional.of(
                        failing(finished, "%s, %d times in a row".formatted(outcome.reason(), failuresBefore + 1)))
                : Optional.empty();
    }

    private static Spread failing(Finished finished, String reason) {
        return new Spread(finished.lease().host(), "", UrlState.FAILED, reason, Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
