package io.hearsay.scraper.crawl;

import io.hearsay.scraper.cache.Remembered;
import io.hearsay.scraper.frontier.UrlState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Tells how far crawls are. */
@Singleton
class CrawlProgress {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final int SHARE = 20;

    private final Crawls crawls;
    private final Tallies tallies;
    private final OpenUrls openUrls;
    private final Remembered<String, CrawlView> remembered = new Remembered<>(LEAST, SHARE);

    CrawlProgress(Crawls crawls, Tallies tallies, OpenUrls openUrls) {
        this.crawls = crawls;
        this.tallies = tallies;
        this.openUrls = openUrls;
    }

    /** The crawl and how far it is now; 404 when there is none of this id. */
    CrawlView now(String id) {
        return QuarkusTransaction.joiningExisting().call(() -> view(crawls.get(id)));
    }

    /** As {@link #now}, no more than about a second ago: the same answer for all who watch. */
    CrawlView lately(String id) {
        return remembered.get(id, () -> now(id));
    }

    private CrawlView view(Crawl crawl) {
        Tally tally = tallies.of(crawl.id);
        OpenUrls.Open open = tally.open() == 0 ? OpenUrls.Open.NOTHING : openUrls.of(crawl.id);
        return CrawlView.of(crawl, tally, progress(crawl, tally, open));
    }

    private static ProgressView progress(Crawl crawl, Tally tally, OpenUrls.Open open) {
        Pace pace = Pace.of(crawl, tally, Instant.now());
        return new ProgressView(
                tally.in(UrlState.FETCHED),
                tally.in(UrlState.UNCHANGED),
                tally.in(UrlState.QUEUED),
                tally.in(UrlState.LEASED),
                tally.ended(),
                tally.failures(),
                pace.rate(),
                pace.averageRate(),
                tally.bytes(),
                tally.in(UrlState.QUEUED) == 0 ? null : open.oldest().orElse(null),
                tally.open() == 0 ? null : pace.secondsFor(tally.open(), open.leastSeconds()));
    }
}
