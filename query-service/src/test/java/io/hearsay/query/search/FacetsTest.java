package io.hearsay.query.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReadersPostgres
class FacetsTest {

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /claims     | outlet   | [Courier:2, Meridian:1, Orbita:1, Recorder:1]
            /claims     | speaker  | [Josh Earnest:3, one source close to the issue:1, Michelle Baldanza:1]
            /claims     | via      | [AFP:3, RIA Novosti:1]
            /claims     | act      | [assert:4, deny:1]
            /claims     | type     | [indirect:3, direct:2]
            /claims     | year     | [2014:4]
            /statements | outlet   | [Courier:2, Meridian:1, Orbita:1, Recorder:1]
            /statements | type     | [direct:2, indirect:2]
            /statements | status   | [named:2, anonymous:1]
            /statements | polarity | [negated:2, affirmed:1]
            """)
    void whatIsFoundIsCounted(String list, String facet, String expected) {
        assertThat(counts(list, "", facet).toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims", "/statements"})
    void eachCountIsWhatNarrowingToItsValueFinds(String list) {
        for (String search : List.of("", "?q=coordinate", "?q=about:Assad", "?since=2014-08-01")) {
            JsonPath counted = facets(list, search);
            int total = given().get("/api/v1%s%s".formatted(list, search)).path("total.value");
            assertThat(counted.getInt("total.value")).isEqualTo(total);
            List<Map<String, Object>> facets = counted.getList("facets");
            facets.stream().filter(facet -> !facet.get("name").equals("year")).forEach(facet -> {
                for (Object value : (List<?>) facet.get("values")) {
                    Map<?, ?> entry = (Map<?, ?>) value;
                    given().queryParam((String) facet.get("name"), entry.get("value"))
                            .get("/api/v1%s%s".formatted(list, search))
                            .then()
                            .body("total.value", equalTo(entry.get("count")));
                }
            });
        }
    }

    @Test
    void countsOfMoreThanTenThousandAreLowerBounds() {
        TestingViews.execute("insert into claim.claim_v1 (id, article_id, position, text, type, speaker_status, outlet)"
                + " select lpad(to_hex(n), 24, '0'), 'a00000000000000000000001', n, 'many', 'direct', 'unresolved',"
                + " 'Meridian' from generate_series(1, 10001) n");
        JsonPath counted = facets("/claims", "?outlet=Meridian");
        assertThat(counted.getString("total.relation")).isEqualTo("gte");
        assertThat(counted.getInt("total.value")).isEqualTo(10_000);
    }

    @Test
    void aFilterThatIsNoneIsNamed() {
        given().get("/api/v1/claims/facets?limit=3").then().statusCode(400).body("field", equalTo("limit"));
        given().get("/api/v1/statements/facets?act=denies")
                .then()
                .statusCode(400)
                .body("field", equalTo("act"));
    }

    private static List<String> counts(String list, String search, String name) {
        List<Map<String, Object>> values =
                facets(list, search).getList("facets.find { it.name == '%s' }.values".formatted(name));
        return values.stream()
                .map(value -> value.get("label") + ":" + value.get("count"))
                .toList();
    }

    private static JsonPath facets(String list, String search) {
        return given().get("/api/v1%s/facets%s".formatted(list, search))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
