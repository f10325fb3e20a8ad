package io.hearsay.query.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database fails for a while and comes back; so do deliveries. */
@QuarkusTest
@ReadersPostgres
@TestProfile(BriskWebhooks.class)
class WebhookOutageTest {

    private static final long PATIENCE = 60_000_000_000L;
    private static final String CLAIM = "e00000000000000000000001";

    @Inject
    MeterRegistry meters;

    private TestingReceiver receiver;
    private String webhook;

    @BeforeEach
    void begin() throws IOException {
        TestingViews.publishSample();
        receiver = TestingReceiver.start();
        webhook = given().contentType("application/json")
                .body("{\"url\": \"%s\"}".formatted(receiver.address()))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void end() {
        TestingViews.execute("alter role hearsay_access login; alter role hearsay_reader login;"
                + " grant select on claim.claim_v1 to hearsay_reader");
        given().delete("/api/v1/webhooks/" + webhook);
        receiver.close();
    }

    /** The order of claims can be read, the claims cannot: what the persistence layer throws must end no thread. */
    @Test
    void claimsThatCannotBeReadForAWhileAreDeliveredAfterIt() throws Exception {
        TestingViews.execute("revoke select on claim.claim_v1 from hearsay_reader");
        add();
        await("trouble is seen", () -> gauge("troubled") >= 1);
        TestingViews.execute("grant select on claim.claim_v1 to hearsay_reader");
        receiver.await("the claim", all -> all.taken().equals(List.of(CLAIM)));
        await("trouble is over", () -> gauge("troubled") == 0);
    }

    /** Held until it ran out, the lease would keep the message back for more than a minute. */
    @Test
    void aDeliveryThatBreaksGivesItsLeaseBack() throws Exception {
        receiver.answer(500);
        add();
        receiver.await("a try", all -> !all.messages().isEmpty());
        TestingViews.execute("revoke select on claim.claim_v1 from hearsay_reader");
        await("trouble is seen", () -> gauge("troubled") >= 1);
        await("no lease", () -> leases() == 0);
        receiver.answer(204);
        TestingViews.execute("grant select on claim.claim_v1 to hearsay_reader");
        receiver.await("the claim", all -> all.taken().equals(List.of(CLAIM)));
    }

    @Test
    void aDatabaseThatIsAwayForAWhileIsAskedAgain() throws Exception {
        await("a round", () -> gauge("since.round") < 1);
        TestingViews.execute("alter role hearsay_access nologin; alter role hearsay_reader nologin;"
                + " select pg_terminate_backend(pid) from pg_stat_activity where usename like 'hearsay_%'");
        await("rounds fail", () -> gauge("since.round") > 3);
        TestingViews.execute("alter role hearsay_access login; alter role hearsay_reader login");
        add();
        receiver.await("the claim", all -> all.taken().equals(List.of(CLAIM)));
        assertThat(gauge("since.round")).isLessThan(10);
    }

    private double gauge(String name) {
        return meters.get("hearsay.webhooks." + name).gauge().value();
    }

    private static int leases() throws SQLException {
        try (Connection connection = TestingViews.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(lease) from access.webhook")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE;
        while (!condition.call()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(20_000_000L);
        }
    }

    private static void add() {
        TestingViews.execute("insert into claim.claim_v1 (id, article_id, position, text, type, speaker_status) values"
                + " ('%s', 'a00000000000000000000001', 0, 'new', 'direct', 'unresolved')".formatted(CLAIM));
    }
}
