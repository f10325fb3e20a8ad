package io.hearsay.scraper.visit;

import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.hearsay.scraper.Crawling.until;
import static io.restassured.RestAssured.delete;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.TestingSite.Request;
import io.hearsay.scraper.crawl.Admission;
import io.hearsay.scraper.frontier.Leases;
import io.hearsay.scraper.metrics.ScraperMetrics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Several scrapers on one database. */
@QuarkusTest
@TestProfile(NoScraperOfItsOwn.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class ReplicasTest {

    private static final Duration DELAY = Duration.ofMillis(150);
    private static final int HOSTS = 4;
    private static final int PAGES = 10;

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
    Session database;

    @Test
    void fourScrapersShareTheWorkAndKeepEveryHostsDelay() throws InterruptedException {
        List<TestingSite> sites = new ArrayList<>();
        List<String> seeds = new ArrayList<>();
        for (int host = 1; host <= HOSTS; host++) {
            TestingSite site = TestingSite.start("127.0.7." + host);
            for (int page = 0; page < PAGES; page++) {
                site.article("/" + page, "Report %d of host %d".formatted(page, host));
                seeds.add(site.url("/" + page));
            }
            sites.add(site);
        }
        List<VisitLoop> scrapers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            scrapers.add(started("scraper-" + i));
        }
        assertThat(finished(start(Map.of("seeds", seeds)))).containsExactly(Map.entry("fetched", HOSTS * PAGES));
        for (VisitLoop scraper : scrapers) {
            scraper.stop();
        }
        sites.forEach(ReplicasTest::assertPolite);
        sites.forEach(TestingSite::close);
    }

    private static void assertPolite(TestingSite site) {
        List<Request> log = site.log();
        assertThat(log).extracting(Request::path).doesNotHaveDuplicates().hasSize(PAGES + 2);
        for (int i = 1; i < log.size(); i++) {
            assertThat(Duration.between(log.get(i - 1).at(), log.get(i).at())).isGreaterThanOrEqualTo(DELAY);
        }
    }

    private VisitLoop started(String owner) {
        VisitLoop.Pace pace = new VisitLoop.Pace(owner, 4, Duration.ofMillis(20), Duration.ofSeconds(1));
        VisitLoop scraper =
                new VisitLoop(pace, leases, assignments, visit, new VisitWriter(owner, completion, admission, metrics));
        scraper.start();
        return scraper;
    }

    @Test
    void aScraperThatWasPausedPastItsLeaseWritesNothing() {
        try (TestingSite site = TestingSite.start("127.0.7.60")) {
            String id = start(site.url("/a"));
            Assignment late = assignments.take("paused", 10).getFirst();
            expireLease(site.host());
            leases.returnExpired();
            assertThat(write(late, "too late")).containsExactly(late.lease().token());
            List<Assignment> taken = new ArrayList<>();
            until("the host's pause is over", () -> taken.addAll(assignments.take("quick", 10)));
            Assignment next = taken.getFirst();
            assertThat(next.lease().address()).isEqualTo(late.lease().address());
            assertThat(next.lease().token()).isGreaterThan(late.lease().token());
            assertThat(write(late, "too late")).containsExactly(late.lease().token());
            assertThat(write(next, "in time")).isEmpty();
            assertThat(reason(id)).isEqualTo("in time");
            delete("/api/v1/crawls/" + id).then().statusCode(204);
        }
    }

    private Set<Long> write(Assignment assignment, String reason) {
        Outcome outcome = Outcome.waiting(reason, Duration.ofHours(1));
        return completion.write(List.of(Finished.withoutRequest(assignment, outcome)), List.of());
    }

    private String reason(String crawlId) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select reason from crawl.frontier where crawl_id = :id", String.class)
                .setParameter("id", crawlId)
                .getSingleResult());
    }

    @Test
    void aScraperThatShutsDownGivesItsHostsBackAtOnce() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        try (TestingSite site = TestingSite.start("127.0.7.70")) {
            site.on("/slow", exchange -> {
                asked.countDown();
                LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
            });
            String id = start(site.url("/slow"));
            VisitLoop scraper = started("leaving");
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            scraper.stop();
            assertThat(Crawling.get(id).getMap("urls")).isEqualTo(Map.of("queued", 1));
            assertThat(reason(id)).isEqualTo("the scraper that held it was shut down");
            delete("/api/v1/crawls/" + id).then().statusCode(204);
        }
    }

    private void expireLease(String host) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "update crawl.host set lease_until = now() - interval '1 second' where name = :host")
                .setParameter("host", host)
                .executeUpdate());
    }
}
