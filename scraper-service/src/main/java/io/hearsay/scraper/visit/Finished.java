package io.hearsay.scraper.visit;

import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.frontier.Spread;
import io.hearsay.scraper.rights.TdmAnswer;
import io.hearsay.scraper.robots.RobotsAnswer;
import java.time.Duration;

/**
 * A visit that is over and waits to be written down.
 *
 * @param outcome what it came to for its address
 * @param request what it asked of the host; null when it asked nothing
 * @param robots robots.txt as it was just answered, or null
 * @param tdm tdmrep.json as it was just answered, or null
 * @param spread what it learned about the host's other addresses, or null
 */
record Finished(
        Lease lease, Crawl crawl, Outcome outcome, Request request, RobotsAnswer robots, TdmAnswer tdm, Spread spread) {

    /**
     * A request that was made.
     *
     * @param endedAt {@link System#nanoTime} at its end
     * @param delay the pause that the host is owed after it
     * @param asked the pause that the host asked for, or null
     */
    record Request(long endedAt, Duration delay, Duration asked) {

        static Request endedNow(Duration delay, Duration asked) {
            return new Request(System.nanoTime(), delay, asked);
        }

        Request asking(Duration pause) {
            return new Request(endedAt, delay, pause);
        }
    }

    /** A visit that asked the host for nothing. */
    static Finished withoutRequest(Assignment assignment, Outcome outcome) {
        return new Finished(assignment.lease(), assignment.crawl(), outcome, null, null, null, null);
    }

    /** A visit whose request was answered, or not. */
    static Finished afterRequest(Assignment assignment, Outcome outcome, Request request) {
        return new Finished(assignment.lease(), assignment.crawl(), outcome, request, null, null, null);
    }

    /** A visit that asked for robots.txt; its address waits for that, and for the host's pause. */
    static Finished robotsAsked(Assignment assignment, RobotsAnswer answer, Request request) {
        Outcome waiting = Outcome.waiting(answer.reason(), Duration.ZERO);
        return new Finished(assignment.lease(), assignment.crawl(), waiting, request, answer, null, null);
    }

    /** A visit that asked for tdmrep.json; its address waits for that, and for the host's pause. */
    static Finished tdmAsked(Assignment assignment, TdmAnswer answer, Request request) {
        Outcome waiting = Outcome.waiting(answer.reason(), Duration.ZERO);
        return new Finished(assignment.lease(), assignment.crawl(), waiting, request, null, answer, null);
    }

    Finished with(Outcome other) {
        return new Finished(lease, crawl, other, request, robots, tdm, spread);
    }

    Finished with(Request other) {
        return new Finished(lease, crawl, outcome, other, robots, tdm, spread);
    }

    Finished spreading(Spread learned) {
        return new Finished(lease, crawl, outcome, request, robots, tdm, learned);
    }
}
