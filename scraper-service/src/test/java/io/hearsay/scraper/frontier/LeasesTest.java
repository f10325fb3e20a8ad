package io.hearsay.scraper.frontier;

import static io.hearsay.scraper.Crawling.start;
import static io.hearsay.scraper.Crawling.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.visit.NoScraperOfItsOwn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoScraperOfItsOwn.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class LeasesTest {

    private static final Duration HOST_DELAY = Duration.ofMillis(150);

    @Inject
    Leases leases;

    @Inject
    Session database;

    private final String host = "h" + UUID.randomUUID() + ".example";
    private String crawl;

    @BeforeEach
    void begin() {
        crawl = start(Map.of("seeds", List.of(url("a"), url("b"), url("c"))));
    }

    @AfterEach
    void end() {
        leases.giveBack("one");
        leases.giveBack("two");
        RestAssured.delete("/api/v1/crawls/" + crawl).then().statusCode(204);
    }

    private String url(String page) {
        return "https://%s/%s".formatted(host, page);
    }

    @Test
    void oneHostIsLeasedToOneScraperAtATime() {
        assertThat(leases.take("one", 10)).hasSize(1);
        assertThat(leases.take("two", 10)).isEmpty();
        assertThat(sql("select coalesce(due_at, 'epoch') from crawl.host where name = :host"))
                .as("whoever gives it back says when it is due")
                .isEqualTo(Instant.EPOCH);
    }

    @Test
    void aLeaseThatRanOutIsTakenBackAndItsHostGetsItsPauseFirst() {
        Lease lost = leases.take("one", 10).getFirst();
        Instant expired = sql(
                "update crawl.host set lease_until = clock_timestamp() where name = :host" + " returning lease_until");
        until("the lease has run out", () -> leases.returnExpired() == 1);
        Instant free = sql("select next_request_at from crawl.host where name = :host");
        assertThat(Duration.between(expired, free)).isGreaterThanOrEqualTo(HOST_DELAY);
        assertThat(leases.take("two", 10)).as("the pause comes first").isEmpty();
        List<Lease> taken = new ArrayList<>();
        until("the pause is over", () -> taken.addAll(leases.take("two", 10)));
        assertThat(Instant.now()).isAfterOrEqualTo(free);
        Lease next = taken.getFirst();
        assertThat(next.address()).isEqualTo(lost.address());
        assertThat(next.attempt()).isEqualTo(2);
        assertThat(next.token()).isGreaterThan(lost.token());
    }

    @Test
    void aRenewedLeaseGoesOn() {
        Lease lease = leases.take("one", 10).getFirst();
        sql("update crawl.host set lease_until = clock_timestamp() + interval '1 second' where name = :host"
                + " returning lease_until");
        leases.renew(List.of(lease));
        Instant until = sql("select lease_until from crawl.host where name = :host");
        assertThat(Duration.between(Instant.now(), until)).isGreaterThan(Duration.ofSeconds(10));
        assertThat(lease.isOver()).isFalse();
    }

    @Test
    void aLeaseThatRanOutIsNotRenewed() {
        Lease lease = leases.take("one", 10).getFirst();
        Instant before = sql("update crawl.host set lease_until = clock_timestamp() - interval '1 second'"
                + " where name = :host returning lease_until");
        leases.renew(List.of(lease));
        assertThat(sql("select lease_until from crawl.host where name = :host")).isEqualTo(before);
    }

    @Test
    void anAddressThatCostsScraperAfterScraperRestsEverLongerAndEndsAsFailed() {
        Lease first = loseOne();
        assertThat(rest()).as("after the first time").isLessThanOrEqualTo(Duration.ZERO);
        assertThat(loseOne().address()).isEqualTo(first.address());
        Duration rest = rest();
        assertThat(rest).isPositive();
        loseOne();
        assertThat(rest()).isCloseTo(rest.multipliedBy(2), rest.dividedBy(2));
        for (int attempt = 4; attempt <= 8; attempt++) {
            assertThat(loseOne().attempt()).isEqualTo(attempt);
        }
        Map<String, Integer> urls =
                RestAssured.get("/api/v1/crawls/" + crawl).jsonPath().getMap("urls");
        assertThat(urls).isEqualTo(Map.of("queued", 2, "failed", 1));
    }

    @Test
    void aLeaseThatIsGivenBackIsNoAttempt() {
        for (int time = 1; time <= 10; time++) {
            letAllBeDue();
            assertThat(leases.take("one", 10)).singleElement().satisfies(lease -> assertThat(lease.attempt())
                    .isEqualTo(1));
            leases.giveBack("one");
        }
    }

    /** Leases the first address and lets the lease run out. */
    private Lease loseOne() {
        letAllBeDue();
        Lease lease = leases.take("one", 10).getFirst();
        sql("update crawl.host set lease_until = clock_timestamp() where name = :host returning lease_until");
        until("the lease has run out", () -> leases.returnExpired() == 1);
        return lease;
    }

    private void letAllBeDue() {
        sql("with addresses as (update crawl.frontier set due_at = now() where host = :host) update crawl.host"
                + " set next_request_at = now(), due_at = now() where name = :host returning due_at");
    }

    /** Until the address that was leased last is due again. */
    private Duration rest() {
        Instant due = sql("select due_at from crawl.frontier where host = :host and attempt > 0");
        return Duration.between(sql("select changed_at from crawl.frontier where host = :host and attempt > 0"), due);
    }

    private Instant sql(String statement) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(statement, Instant.class)
                .setParameter("host", host)
                .getSingleResult());
    }
}
