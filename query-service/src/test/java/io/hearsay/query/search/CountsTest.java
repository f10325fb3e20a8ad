package io.hearsay.query.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class CountsTest {

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @Test
    void whatWasCountedIsForgottenWithTheNextChange() {
        for (int i = 0; i < 3; i++) {
            given().get("/api/v1/claims?via=AFP").then().body("total.value", equalTo(3 - i));
            given().get("/api/v1/claims/facets?via=AFP").then().body("total.value", equalTo(3 - i));
            TestingViews.execute(
                    "delete from claim.claim_v1 where id = (select min(id) from claim.claim_v1 where via <> '[]')");
        }
    }

    @Test
    void twoSpellingsOfOneNameCountAsOne() {
        TestingViews.execute("update claim.claim_v1 set outlet = 'COURIER' where id = 'c00000000000000000000003';"
                + "update claim.claim_v1 set via = '[{\"name\": \"Afp\", \"kind\": \"agency\"}]'"
                + " where id = 'c00000000000000000000002'");
        for (String list : List.of("/claims", "/statements")) {
            given().get("/api/v1" + list + "/facets")
                    .then()
                    .body(value("outlet"), hasItem("Courier"))
                    .body(value("via"), hasItem("AFP"));
            for (String filter : List.of("outlet=courier", "outlet=Courier", "outlet=COURIER", "via=aFP")) {
                int found = given().get("/api/v1" + list + "?" + filter).path("total.value");
                String facet = filter.substring(0, filter.indexOf('='));
                given().get("/api/v1" + list + "/facets")
                        .then()
                        .body(
                                "facets.find { it.name == '%s' }.values.find { it.value.equalsIgnoreCase('%s') }.count"
                                        .formatted(facet, filter.substring(facet.length() + 1)),
                                equalTo(found));
            }
        }
        given().get("/api/v1/claims?outlet=courier").then().body("total.value", equalTo(3));
        given().get("/api/v1/statements?outlet=courier").then().body("total.value", equalTo(2));
    }

    private static String value(String facet) {
        return "facets.find { it.name == '%s' }.values.value".formatted(facet);
    }
}
