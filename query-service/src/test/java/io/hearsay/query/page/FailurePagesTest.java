package io.hearsay.query.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReadersPostgres
class FailurePagesTest {

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /statements/70000000000000000000ffff     | 404 | Not found              | there is no statement
            /statements/70000000000000000000000a     | 410 | No longer here         | two utterances after all
            /claims/c0000000000000000000000e         | 410 | No longer here         | its article was taken down
            /articles/a000000000000000000000e0       | 410 | No longer here         | erased
            /articles/a00000000000000000000001?from=x| 400 | That cannot be understood | from must be
            /speakers/nobody                         | 400 | That cannot be understood | 24 hexadecimal digits
            /propositions/90000000000000000000ffff   | 404 | Not found              | there is no proposition
            /statements?polarity=maybe               | 400 | That cannot be understood | affirmed, negated
            /statements?after=forged                 | 400 | That cannot be understood | cursor
            /contradictions?color=red                | 400 | That cannot be understood | no query parameter color
            /no/such/page                            | 404 | Not found              | /no/such/page
            /hand-in/article/a0000000000000000000ffff| 404 | Not found              | there is no article
            """)
    void isAPageForWhoReadsPages(String address, int status, String title, String detail) {
        Response answer = TestingBrowser.ask(address);
        answer.then().statusCode(status).contentType(startsWith("text/html"));
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select("[role=alert]").text()).contains(detail);
        assertThat(page.select("nav a")).isNotEmpty();
        given().urlEncodingEnabled(false)
                .accept("*/*")
                .get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void anIdThatWasMergedLeadsToItsSuccessorsPage() {
        String location = TestingBrowser.ask("/statements/700000000000000000000009")
                .then()
                .statusCode(301)
                .extract()
                .header("Location");
        assertThat(location).endsWith("/statements/700000000000000000000001").doesNotContain("/api/");
        assertThat(TestingBrowser.ask("/speakers/500000000000000000000009").header("Location"))
                .endsWith("/speakers/500000000000000000000001");
    }

    @Test
    void theApiAnswersProblemsWhoeverAsks() {
        TestingBrowser.asking()
                .get("/api/v1/statements/70000000000000000000ffff")
                .then()
                .statusCode(404)
                .header("Cache-Control", "no-store")
                .contentType("application/problem+json");
        TestingBrowser.asking().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void whileTheViewsAreNotThereThePageSaysSo() {
        TestingViews.withdraw();
        Response answer = TestingBrowser.ask("/");
        answer.then().statusCode(503).contentType(startsWith("text/html"));
        assertThat(Jsoup.parse(answer.asString()).select("[role=alert]").text()).contains("have not published");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2Fevil.example/?q=",
                "//evil.example/?q=",
                "/%5Cevil.example/?q=",
                "/%2F%2Fevil.example?q=",
                "/x%2F..%2F%2Fevil.example?q="
            })
    void aForeignAddressInAPathLeadsNowhere(String address) {
        assertThat(TestingBrowser.ask(address).headers().getValues("Location"))
                .noneMatch(location -> location.contains("//evil") || location.contains("%2Fevil"));
    }

    @ParameterizedTest
    @CsvSource({
        "/speakers/a%20b?q=,/speakers/a%20b",
        "/speakers/%C3%A4%25?q=,/speakers/%C3%A4%25",
        "/speakers/%00?q=,/speakers/%00"
    })
    void anOddPathIsTidiedLikeAnyOther(String address, String tidied) {
        Response answer = TestingBrowser.ask(address);
        answer.then().statusCode(303);
        assertThat(answer.header("Location")).endsWith(tidied);
    }
}
