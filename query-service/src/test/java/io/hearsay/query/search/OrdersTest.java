package io.hearsay.query.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ReadersPostgres
class OrdersTest {

    private static final String MANY =
            """
            insert into claim.claim_v1 (id, article_id, position, text, type, speaker_status, published_date, search)
            select 'e' || lpad(to_hex(n), 23, '0'), 'a00000000000000000000001', n, 'many', 'direct', 'unresolved',
              to_char(date '%s' + n %% 90, 'YYYY-MM-DD'),
              setweight(to_tsvector('english', repeat('%s ', 1 + n %% 3)), 'B') from generate_series(1, %d) n""";

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /claims                          | 4,3,2,1,5
            /claims?sort=newest              | 4,3,2,1,5
            /claims?sort=oldest              | 1,2,3,4,5
            /statements                      | 2,1,3
            /statements?sort=oldest          | 1,2,3
            /statements?sort=pages           | 1,2,3
            /statements?sort=origins         | 1,3,2
            /claims?q=Russia&sort=relevance  | 5
            /claims?q=plans&sort=relevance   | 3,2,1
            """)
    void aListIsReadInTheOrderAskedFor(String list, String expected) {
        TestingViews.execute("update claim.statement_v1 set origins = 2 where id = '700000000000000000000003';"
                + "update claim.statement_v1 set origins = 2 where id = '700000000000000000000001'");
        assertThat(String.join(",", digits(list, 200))).isEqualTo(expected);
        assertThat(String.join(",", digits(list, 1))).as("page by page").isEqualTo(expected);
    }

    @Test
    void whatMatchesBestComesFirst() {
        TestingViews.execute(MANY.formatted("2020-01-01", "drought", 30));
        List<String> ids = walk("/claims?q=drought&sort=relevance", 7);
        assertThat(ids).hasSize(30).doesNotHaveDuplicates();
        assertThat(ids.subList(0, 10)).allMatch(id -> Integer.parseInt(id.substring(1), 16) % 3 == 2);
    }

    @Test
    void ofVeryManyTheNewestAreRanked() {
        TestingViews.execute(MANY.formatted("2020-01-01", "drought", 10_010));
        List<String> ids = walk("/claims?q=drought&sort=relevance", 200);
        assertThat(ids).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void veryManyAreFoundAtTheFarEndOfTheList() {
        TestingViews.execute(MANY.formatted("1990-01-01", "drought", 10_010));
        TestingViews.execute(MANY.formatted("2020-01-01", "flood", 20_500).replace("'e' ||", "'d' ||"));
        given().get("/api/v1/claims?q=drought&limit=5")
                .then()
                .body("items.size()", equalTo(5))
                .body("total.relation", equalTo("gte"));
    }

    @Test
    void anOrderThatIsNoneIsNamed() {
        refused("/claims?sort=best", "newest, oldest, relevance");
        refused("/claims?sort=pages", "newest, oldest, relevance");
        refused("/statements?sort=most", "newest, oldest, relevance, origins, pages");
        refused("/claims?sort=relevance", "needs words");
        refused("/statements?sort=relevance&q=via:AFP", "needs words");
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String next = given().get("/api/v1/claims?limit=1&sort=oldest").path("next");
        given().get("/api/v1/claims?limit=1&after=" + next)
                .then()
                .statusCode(400)
                .body("field", equalTo("after"));
    }

    private static void refused(String path, String reason) {
        given().get("/api/v1" + path)
                .then()
                .statusCode(400)
                .body("field", equalTo("sort"))
                .body("detail", containsString(reason));
    }

    private static List<String> digits(String list, int limit) {
        return walk(list, limit).stream().map(id -> id.substring(23)).toList();
    }

    private static List<String> walk(String list, int limit) {
        List<String> ids = new ArrayList<>();
        String path = "/api/v1" + list + (list.contains("?") ? "&" : "?") + "limit=" + limit;
        String next = "";
        while (next != null) {
            Response page = given().get(path + (next.isEmpty() ? "" : "&after=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .response();
            ids.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        }
        return ids;
    }
}
