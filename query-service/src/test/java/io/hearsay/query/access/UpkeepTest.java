package io.hearsay.query.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class UpkeepTest {

    private static final String ENTRY =
            """
            insert into access.audit (at, who, role, action, outcome)
            select now() - make_interval(days => ?), 'a', 'reader', ?, ? from generate_series(1, ?)""";

    @Inject
    Upkeep upkeep;

    @Inject
    AccessDatabase database;

    private long count(String action) {
        return database.query("select count(*) from access.audit where action = ?", row -> row.getLong(1), action)
                .getFirst();
    }

    @Test
    void whatIsOldGoesAndWhatWasRefusedGoesEarlier() {
        database.update(ENTRY, 401, "old", "done", 4_500);
        database.update(ENTRY, 399, "young", "done", 1);
        database.update(ENTRY, 91, "refused-long-ago", "refused", 4_500);
        database.update(ENTRY, 89, "refused-lately", "refused", 1);
        upkeep.run();
        assertThat(count("old")).isZero();
        assertThat(count("young")).isOne();
        assertThat(count("refused-long-ago")).isZero();
        assertThat(count("refused-lately")).isOne();
    }

    @Test
    void aKeyWhoseTimeIsOverIsRevokedWithItsWebhooks() {
        String key = TestingKeys.create("contributor");
        String id = database.query(
                        "select id from access.api_key where hash = sha256(convert_to(?, 'UTF8'))",
                        row -> row.getString(1),
                        key)
                .getFirst();
        database.update(
                """
                insert into access.webhook (id, owner, url, filter, secret, position_transaction, position_id)
                values ('w' || ?, ?, 'https://receiver.example/', '{}', 's', '0', '')""",
                id,
                id);
        database.update("update access.api_key set expires_at = now() - interval '1 second' where id = ?", id);
        given().header("X-API-Key", key).get("/api/v1/status").then().statusCode(401);
        upkeep.run();
        upkeep.run();
        assertThat(database.query(
                        "select revoked_at = expires_at from access.api_key where id = ?",
                        row -> row.getBoolean(1),
                        id))
                .containsExactly(true);
        assertThat(database.query("select state from access.webhook where owner = ?", row -> row.getString(1), id))
                .containsExactly("disabled");
        assertThat(database.query(
                        "select count(*) from access.audit where action = 'key-expired' and subject = ?",
                        row -> row.getInt(1),
                        id))
                .containsExactly(1);
    }
}
