package io.hearsay.scraper.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.crawl.Tally.Count;
import io.hearsay.scraper.frontier.UrlState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant BEGIN = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void theRateIsThatOfTheLastTenSeconds() {
        Pace pace = Pace.of(crawl(null), tally(200, 50), BEGIN.plusSeconds(100));
        assertThat(pace).isEqualTo(new Pace(5, 2));
    }

    @Test
    void aYoungCrawlIsMeasuredFromItsBeginning() {
        Pace pace = Pace.of(crawl(null), tally(8, 8), BEGIN.plusSeconds(2));
        assertThat(pace).isEqualTo(new Pace(4, 4));
    }

    @Test
    void aCrawlThatHasEndedIsNoLongerFast() {
        Pace pace = Pace.of(crawl(BEGIN.plusSeconds(10)), tally(20, 5), BEGIN.plusSeconds(1000));
        assertThat(pace).isEqualTo(new Pace(0, 2));
    }

    @Test
    void theEndIsWhereTheRateReachesIt() {
        assertThat(new Pace(4, 1).secondsFor(100, 0)).isEqualTo(25);
    }

    @Test
    void theEndIsNoSoonerThanTheSlowestHostAllows() {
        assertThat(new Pace(100, 100).secondsFor(100, 30)).isEqualTo(30);
    }

    @Test
    void whileAllHostsPauseTheAverageCounts() {
        assertThat(new Pace(0, 2).secondsFor(100, 0)).isEqualTo(50);
    }

    @Test
    void beforeAnythingHasEndedTheEndIsUnknown() {
        assertThat(new Pace(0, 0).secondsFor(100, 30)).isNull();
    }

    private static Crawl crawl(Instant finishedAt) {
        Crawl crawl = new Crawl();
        crawl.createdAt = BEGIN;
        crawl.finishedAt = finishedAt;
        crawl.state = finishedAt == null ? "running" : "done";
        return crawl;
    }

    private static Tally tally(long ended, long recent) {
        return new Tally(List.of(new Count(UrlState.FETCHED, "", ended, recent)), 0);
    }
}
