package io.hearsay.query.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ReadersPostgres
class FilterTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            q=coordinate                              | 1,2,3,5
            q=coordinating plans                      | 1,2,3
            q="plans to coordinate"                   | 1,2,3
            q="coordinate plans"                      | ''
            q=Éarnest                                 | 1,2,3
            speaker=Josh Earnest                      | 1,2,3
            speaker=earnest                           | 1,2,3
            speaker=500000000000000000000002          | 4
            speaker=Jósh Earnest                      | 1,2,3
            speaker=Josh Ernest                       | 1,2,3
            speaker=josh                              | 1,2,3
            speaker=issue                             | 4
            speaker=Nobody Known                      | ''
            speaker=America                           | 1,2,3,5
            about=America                             | 5
            about=the U.S.                            | 5
            about=Russia                              | 5
            about=Assad                               | 1,2,3
            about=Courier                             | ''
            about=Josh Earnest                        | ''
            minOrigins=1                              | 1,2,3,4,5
            minOrigins=2                              | ''
            q=speaker:Earnest via:AFP plans           | 2,3
            q=about:Russia type:indirect              | 5
            q=via:"RIA Novosti"                       | 5
            q=status:anonymous                        | 4
            q=speaker:Earnest&speaker=Earnest         | 1,2,3
            outlet=courier                            | 2,4
            via=afp                                   | 2,3,4
            via=RIA Novosti                           | 5
            type=direct                               | 1,4
            act=deny                                  | 5
            polarity=affirmed                         | 4
            modality=conditional                      | ''
            status=anonymous                          | 4
            since=2014-08-27                          | 2,3,4
            until=2014-08-26                          | 1
            q=coordinate&via=AFP&since=2014-08-01     | 2,3
            """)
    void everythingGivenMustHold(String query, String expected) {
        List<String> ids = given().urlEncodingEnabled(true)
                .get(path(query))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
        List<String> digits = ids.stream().map(id -> id.substring(23)).sorted().toList();
        assertThat(String.join(",", digits)).isEqualTo(expected);
    }

    @Test
    void aDateAsCoarseAsAMonthIsKeptWhenItMayLieInThePeriod() {
        TestingViews.execute("update claim.claim_v1 set date = '2014-08' where id = 'c00000000000000000000005'");
        try {
            given().get("/api/v1/claims?since=2014-08-28")
                    .then()
                    .body("items.id", contains("c00000000000000000000005"));
        } finally {
            TestingViews.publishSample();
        }
    }

    @Test
    void manyOriginsAreAskedForInTheSearchToo() {
        TestingViews.execute("update claim.statement_v1 set origins = 2 where id = '700000000000000000000002'");
        try {
            for (String list : List.of("/claims", "/statements")) {
                given().queryParam("q", "origins>=2")
                        .get("/api/v1" + list)
                        .then()
                        .body("items.text", contains("The cooperation has already begun"))
                        .body("total.value", equalTo(1));
            }
        } finally {
            TestingViews.publishSample();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "q, q=speaker: Earnest",
        "q, q=via:AFP via:Fars",
        "act, q=act:denies",
        "since, q=since:yesterday",
        "speaker, q=speaker:Earnest&speaker=Baldanza",
        "minOrigins, minOrigins=none",
        "minOrigins, minOrigins=0"
    })
    void aTermThatCannotBeMeantIsNamed(String field, String query) {
        given().get(path(query)).then().statusCode(400).body("field", equalTo(field));
    }

    @Test
    void statementsAreFoundByWhoReportsThem() {
        given().get("/api/v1/statements?outlet=Recorder").then().body("items.id", contains("700000000000000000000001"));
        given().get("/api/v1/statements?type=direct&q=cooperation")
                .then()
                .body("items.id", contains("700000000000000000000002"));
    }

    private static String path(String query) {
        return "/api/v1/claims?" + query;
    }
}
