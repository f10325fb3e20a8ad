package io.hearsay.scraper.visit;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.frontier.AddressKind;
import io.hearsay.scraper.frontier.Lease;
import java.time.Duration;

/** Visits that were never made. */
final class TestingVisits {

    private static final Duration DELAY = Duration.ofSeconds(1);

    private TestingVisits() {}

    static Lease lease(AddressKind kind, Duration revisit) {
        return new Lease(
                1,
                "crawl",
                PageAddress.stored("https://news.example/a"),
                kind,
                0,
                0,
                null,
                1,
                revisit == null ? null : revisit.toMillis(),
                7,
                null);
    }

    /** A visit whose host is owed a pause of one second. */
    static Finished answered(Outcome outcome) {
        return new Finished(
                lease(AddressKind.LINK, null),
                new Crawl(),
                outcome,
                Finished.Request.endedNow(DELAY, outcome.pause()),
                null,
                null,
                null);
    }
}
