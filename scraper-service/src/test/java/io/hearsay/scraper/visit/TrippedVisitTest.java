package io.hearsay.scraper.visit;

import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.crawl.Admission;
import io.hearsay.scraper.crawl.Admission.Selection;
import io.hearsay.scraper.frontier.Leases;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.metrics.ScraperMetrics;
import io.hearsay.scraper.rights.TrippingRightsReader;
import io.hearsay.scraper.trace.VisitTrace;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whatever breaks a visit, errors of the machine included: its address has its end, and its slot goes to the next. */
@QuarkusTest
@TestProfile(TrippedVisitTest.Tripping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class TrippedVisitTest {

    public static final class Tripping implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TrippingRightsReader.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hearsay.scraper.fetches", "0",
                    "hearsay.scraper.first-retry", "PT0.05S",
                    "hearsay.scraper.host-delay", "PT0.02S",
                    "hearsay.scraper.lease", "PT1S",
                    "hearsay.scraper.allowed-private-networks", "127.0.0.0/8");
        }
    }

    private static final String TORN = "/torn";

    @Inject
    Leases leases;

    @Inject
    Assignments assignments;

    @Inject
    Visit visit;

    @Inject
    Completion completion;

    @Inject
    Admission admission;

    @Inject
    ScraperMetrics metrics;

    @Inject
    ScraperSettings settings;

    @Inject
    TestingDatabase database;

    @Test
    void aPageThatFillsTheStackFailsAfterSomeAttempts() throws InterruptedException {
        try (TestingSite site = TestingSite.start("127.0.11.20")) {
            site.article("/deep", "A deep report").article("/b", "Another report of the day");
            site.robots("User-agent: *\nCrawl-delay: 1\n");
            String crawl = start(site.url("/deep"), site.url("/b"));
            assertThat(ending(crawl, visit, completion)).isEqualTo(Map.of("failed", 1, "fetched", 1));
            assertThat(reasons(crawl))
                    .contains("the scraper tripped over it: java.lang.StackOverflowError: too deep, after 4 attempts");
            assertThat(database.number("select delay_ms from crawl.host where name = ?", site.host()))
                    .as("what robots.txt asks for holds")
                    .isEqualTo(1000);
        }
    }

    @Test
    void aPageThatCannotBeWrittenForAnErrorFailsAfterSomeAttempts() throws InterruptedException {
        try (TestingSite site = TestingSite.start("127.0.11.21")) {
            site.article(TORN, "A torn report").article("/b", "Another report of the day");
            String crawl = start(site.url(TORN), site.url("/b"));
            assertThat(ending(crawl, visit, new BreakingCompletion(Integer.MAX_VALUE, () -> {
                        throw new StackOverflowError();
                    })))
                    .isEqualTo(Map.of("failed", 1, "fetched", 1));
            assertThat(reasons(crawl))
                    .contains("the scraper tripped over it: java.lang.StackOverflowError, after 4 attempts");
        }
    }

    @Test
    void whatPostgresHasNoRoomForWaitsForItAndIsAskedForOnce() throws InterruptedException {
        try (TestingSite site = TestingSite.start("127.0.11.23")) {
            site.article(TORN, "A report for a full disk");
            String crawl = start(site.url(TORN));
            Completion full = new BreakingCompletion(2, () -> {
                throw new PersistenceException(new SQLException("could not extend file", "53100"));
            });
            assertThat(ending(crawl, visit, full)).containsExactly(Map.entry("fetched", 1));
            assertThat(site.requests(TORN)).isOne();
        }
    }

    @Test
    void aVisitThatCameToNothingGivesItsSlotAndItsLeaseBack() throws InterruptedException {
        try (TestingSite site = TestingSite.start("127.0.11.22")) {
            site.article(TORN, "A torn report").article("/b", "Another report of the day");
            String crawl = start(site.url(TORN), site.url("/b"));
            TearingVisit torn = new TearingVisit();
            assertThat(ending(crawl, torn, completion)).containsExactly(Map.entry("fetched", 2));
            assertThat(torn.tears).hasValue(0);
        }
    }

    /** What a crawl comes to that one scraper with one slot works on. */
    private Map<String, Integer> ending(String crawl, Visit visiting, Completion completing)
            throws InterruptedException {
        VisitLoop.Pace pace = new VisitLoop.Pace("only", 1, Duration.ofMillis(20), Duration.ofMillis(250));
        VisitWriter writer = new VisitWriter("only", completing, admission, metrics);
        VisitLoop scraper = new VisitLoop(pace, leases, assignments, visiting, writer);
        scraper.start();
        try {
            return finished(crawl);
        } finally {
            scraper.stop();
        }
    }

    private static List<String> reasons(String crawl) {
        return get("/api/v1/crawls/" + crawl + "/urls").jsonPath().getList("items.reason", String.class);
    }

    private static boolean isTorn(Assignment assignment) {
        return assignment.lease().address().value().endsWith(TORN);
    }

    /** Breaks outside of whatever a visit guards, two times. */
    private final class TearingVisit extends Visit {

        private final AtomicInteger tears = new AtomicInteger(2);

        TearingVisit() {
            super(null, null, null, null, null, null, null, null, null, null, null);
        }

        @Override
        VisitTrace trace(Assignment assignment) {
            return visit.trace(assignment);
        }

        @Override
        Optional<Finished> make(Assignment assignment) {
            if (isTorn(assignment) && tears.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new LinkageError("torn");
            }
            return visit.make(assignment);
        }
    }

    /** Breaks a number of times when a page is to be stored, and not when a failure is. */
    private final class BreakingCompletion extends Completion {

        private final AtomicInteger left;
        private final Runnable breaking;

        BreakingCompletion(int times, Runnable breaking) {
            super(null, null, null, null, null, null, null, null, null, null, null, settings);
            this.left = new AtomicInteger(times);
            this.breaking = breaking;
        }

        @Override
        Set<Long> write(List<Finished> visits, List<Selection> selections) {
            if (visits.stream()
                            .anyMatch(finished ->
                                    isTorn(finished) && finished.outcome().state() == UrlState.FETCHED)
                    && left.getAndDecrement() > 0) {
                breaking.run();
            }
            return completion.write(visits, selections);
        }

        private static boolean isTorn(Finished finished) {
            return finished.lease().address().value().endsWith(TORN);
        }
    }
}
