package io.hearsay.scraper.crawl;

import io.hearsay.scraper.cache.Remembered;
import io.hearsay.scraper.frontier.UrlState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** Tells how far crawls are. */
@Singleton
class CrawlProgress {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final int SHARE = 20;

    private final Session database;
    private final Crawls crawls;
    private final Tallies tallies;
    private final OpenUrls openUrls;
    private final Remembered<String, CrawlView> remembered = new Remembered<>(LEAST, SHARE);

    CrawlProgress(Session database, Crawls crawls, Tallies tallies, OpenUrls openUrls) {
        this.database = database;
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
        return CrawlView.of(crawl, tally, leftOut(crawl.id), progress(crawl, tally, open));
    }

    private Map<String, Long> leftOut(String id) {
        Map<String, Long> numbers = new TreeMap<>();
        database.createNativeQuery(
                        "select reason, urls from crawl.crawl_left_out where crawl_id = :id and urls > 0", Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .forEach(row -> numbers.put(row.get("reason", String.class), row.get("urls", Long.class)));
        return numbers;
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
                tally.open() == 0 || crawl.recrawl ? null : pace.secondsFor(tally.open(), open.leastSeconds()));
    }
}
