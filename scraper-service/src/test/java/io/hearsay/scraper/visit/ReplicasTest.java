package io.hearsay.scraper.visit;

import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.TestingSite.Request;
import io.hearsay.scraper.frontier.Frontier;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.host.LeaseLostException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Several scrapers on one database. */
@QuarkusTest
@TestProfile(ReplicasTest.NoScraperOfItsOwn.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "role", value = "SCRAPER"),
        restrictToAnnotatedClass = true)
class ReplicasTest {

    private static final Duration DELAY = Duration.ofMillis(150);
    private static final String EXPIRED = " set lease_until = now() - interval '1 second' where";
    private static final int HOSTS = 4;
    private static final int PAGES = 10;

    public static final class NoScraperOfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hearsay.scraper.fetches", "0",
                    "hearsay.scraper.host-delay", "PT0.15S",
                    "hearsay.scraper.allowed-private-networks", "127.0.0.0/8");
        }
    }

    @Inject
    Frontier frontier;

    @Inject
    Visit visit;

    @Inject
    Completion completion;

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
            VisitLoop scraper = new VisitLoop("scraper-" + i, frontier, visit, 4, Duration.ofMillis(10));
            scraper.start();
            scrapers.add(scraper);
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
        assertThat(log).extracting(Request::path).doesNotHaveDuplicates().hasSize(PAGES + 1);
        for (int i = 1; i < log.size(); i++) {
            assertThat(Duration.between(log.get(i - 1).at(), log.get(i).at())).isGreaterThanOrEqualTo(DELAY);
        }
    }

    @Test
    void oneHostIsLeasedToOneScraperAtATime() {
        try (TestingSite site = TestingSite.start("127.0.7.50")) {
            String id = start(site.url("/a"), site.url("/b"));
            List<Lease> first = frontier.lease("one", 10);
            assertThat(first).hasSize(1);
            assertThat(frontier.lease("two", 10)).isEmpty();
            io.restassured.RestAssured.delete("/api/v1/crawls/" + id).then().statusCode(204);
        }
    }

    @Test
    void aScraperThatLostItsLeaseWritesNothing() {
        try (TestingSite site = TestingSite.start("127.0.7.60")) {
            String id = start(site.url("/a"));
            Lease late = frontier.lease("paused", 10).getFirst();
            expireLeases(site.host());
            frontier.returnExpired();
            Lease next = frontier.lease("quick", 10).getFirst();
            assertThat(next.address()).isEqualTo(late.address());
            assertThat(next.token()).isGreaterThan(late.token());
            Assertions.assertThatThrownBy(() -> completion.putBack(late, "too late", Duration.ZERO))
                    .isInstanceOf(LeaseLostException.class);
            completion.putBack(next, "in time", Duration.ZERO);
            io.restassured.RestAssured.delete("/api/v1/crawls/" + id).then().statusCode(204);
        }
    }

    private void expireLeases(String host) {
        QuarkusTransaction.requiringNew().run(() -> List.of("host where name", "frontier where host")
                .forEach(rows -> database.createNativeMutationQuery(
                                "update crawl.%s = :host".formatted(rows.replace(" where", EXPIRED)))
                        .setParameter("host", host)
                        .executeUpdate()));
    }
}
