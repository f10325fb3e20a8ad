package io.hearsay.query.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.hearsay.web.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class CountedAuditTest {

    @Inject
    CountedAudit audit;

    @Inject
    AccessDatabase database;

    @BeforeEach
    void writeWhatWasBefore() {
        audit.write();
        database.update("delete from access.audit");
    }

    private List<String> entries() {
        return database.query(
                "select concat_ws(' ', who, action, detail, outcome, times) as entry from access.audit order by id",
                row -> row.getString("entry"));
    }

    @Test
    void theSameIsOneEntryWithHowOften() {
        for (int i = 0; i < 1000; i++) {
            audit.refused("anonymous 192.0.2.1", Role.READER, "key-missing", null, "role operator");
        }
        audit.refused("anonymous 192.0.2.2", Role.READER, "key-missing", null, "role operator");
        audit.write();
        assertThat(entries())
                .containsExactly(
                        "anonymous 192.0.2.1 key-missing role operator refused 1000",
                        "anonymous 192.0.2.2 key-missing role operator refused 1");
        audit.write();
        assertThat(entries()).hasSize(2);
    }

    @Test
    void manyNetworksDoNotFillTheDatabase() {
        for (int i = 0; i < 10_000; i++) {
            audit.refused("anonymous 2001:db8:0:%x::/64".formatted(i), Role.NONE, "key-used", null, "unknown");
        }
        audit.write();
        assertThat(entries())
                .hasSize(CountedAudit.MOST + 1)
                .endsWith("others key-used refused " + (10_000 - CountedAudit.MOST));
    }

    @Test
    void nothingIsLostWhileTheDatabaseIsAway() {
        audit.refused("a", Role.NONE, "key-used", null, "unknown");
        TestingViews.execute("alter table access.audit rename to audit_away");
        try {
            assertThatThrownBy(audit::write).isInstanceOf(ProblemException.class);
        } finally {
            TestingViews.execute("alter table access.audit_away rename to audit");
        }
        audit.refused("a", Role.NONE, "key-used", null, "unknown");
        audit.write();
        assertThat(entries()).containsExactly("a key-used unknown refused 2");
    }

    @Test
    void whoIsRefusedIsInTheAudit() {
        String operator = TestingKeys.create("operator");
        given().get("/api/v1/keys").then().statusCode(401);
        given().header("X-API-Key", TestingKeys.UNKNOWN)
                .get("/api/v1/claims")
                .then()
                .statusCode(401);
        TestingKeys.as("reader").get("/api/v1/audit").then().statusCode(403);
        given().redirects().follow(false).formParam("key", "wrong").post("/sign-in");
        given().header("X-API-Key", operator).get("/api/v1/audit").then().statusCode(200);
        assertThat(entries())
                .anyMatch(entry -> entry.matches("anonymous 127.0.0.1 key-missing role operator refused [0-9]+"))
                .anyMatch(entry -> entry.matches("anonymous 127.0.0.1 key-used unknown refused [0-9]+"))
                .anyMatch(entry -> entry.matches("[0-9a-f]{16} role-missing role operator refused 1"))
                .anyMatch(entry -> entry.matches("anonymous 127.0.0.1 signed-in refused [0-9]+"));
    }
}
