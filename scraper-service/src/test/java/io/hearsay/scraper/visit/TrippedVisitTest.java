package io.hearsay.scraper.visit;

import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.ScraperSettings;
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

    @Test
    void aPageThatFillsTheStackFailsAfterSomeAttempts() throws InterruptedException {
        try (TestingSite site = TestingSite.start("127.0.11.20")) {
            site.article("/deep", "A deep report").article("/b", "Another report of the day");
            String crawl = start(site.url("/deep"), site.url("/b"));
            assertThat(ending(crawl, visit, completion)).isEqualTo(Map.of("failed", 1, "fetched", 1));
            assertThat(reasons(crawl))
                    .contains("the scraper tripped over it: java.lang.StackOverflowError: too deep, after 4 attempts");
        }
    }

    @Test
    void aPageThatCannotBeWrittenForAnErrorFailsAfterSomeAttempts() throws InterruptedException {
        try (TestingSite site = TestingSite.start("127.0.11.21")) {
            site.article(TORN, "A torn report").article("/b", "Another report of the day");
            String crawl = start(site.url(TORN), site.url("/b"));
            assertThat(ending(crawl, visit, new TearingCompletion())).isEqualTo(Map.of("failed", 1, "fetched", 1));
            assertThat(reasons(crawl))
                    .contains("the scraper tripped over it: java.lang.StackOverflowError, after 4 attempts");
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

    /** Breaks when a page is to be stored, and not when a failure is. */
    private final class TearingCompletion extends Completion {

        TearingCompletion() {
            super(null, null, null, null, null, null, null, null, null, null, null, settings);
        }

        @Override
        Set<Long> write(List<Finished> visits, List<Selection> selections) {
            if (visits.stream()
                    .anyMatch(finished -> isTorn(finished) && finished.outcome().state() == UrlState.FETCHED)) {
                throw new StackOverflowError();
            }
            return completion.write(visits, selections);
        }

        private static boolean isTorn(Finished finished) {
            return finished.lease().address().value().endsWith(TORN);
        }
    }
}
