package io.hearsay.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.hearsay.query.EverybodyOperates;
import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.hearsay.query.submission.TestingScraper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(EverybodyOperates.class)
@ReadersPostgres
@WithTestResource(TestingScraper.class)
class HandInPagesTest {

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @Test
    void aTextHandedInLeadsToItsProgress() {
        TestingScraper.takes("a00000000000000000000001");
        send("text", "“No plans,” he said. ".repeat(1_000))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/hand-in/article/a00000000000000000000001"));
        Document page = TestingBrowser.page("/hand-in/article/a00000000000000000000001");
        assertThat(page.select(".steps .done")).hasSize(3);
        assertThat(page.select("#progress").hasAttr("hx-trigger")).isFalse();
        assertThat(TestingBrowser.follow(page.selectFirst("#progress a.button"))
                        .select("h1")
                        .text())
                .isEqualTo("No plans for Syria");
    }

    @Test
    void whileItIsReadThePageAsksAgainAndALinkDoesTheSame() {
        TestingScraper.takes("abc");
        TestingScraper.tells("{\"url\": \"http://x.example/a\", \"state\": \"leased\"}");
        send("url", "http://x.example/a").then().statusCode(303);
        Document page = TestingBrowser.page("/hand-in/crawl/abc");
        Element progress = page.selectFirst("#progress");
        assertThat(progress.attr("hx-trigger")).isEqualTo("every 1s");
        assertThat(progress.attr("hx-get"))
                .isEqualTo(progress.selectFirst("a.button").attr("href"));
        assertThat(page.select(".step").eachAttr("class")).containsExactly("step done", "step now", "step ahead");
        TestingScraper.tells("{\"url\": \"http://x.example/a\", \"state\": \"disallowed\"}");
        assertThat(TestingBrowser.page("/hand-in/crawl/abc")
                        .select("[role=alert]")
                        .text())
                .contains("disallowed");
    }

    @Test
    void whatIsNotTakenStaysInTheFormWithTheReason() {
        Response answer = send("url", "not an address\"><script>");
        answer.then().statusCode(400);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("[role=alert]").text()).contains("url must be an absolute");
        assertThat(page.selectFirst("#url").val()).isEqualTo("not an address\"><script>");
        assertThat(page.selectFirst("#url").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("script:not([src])")).isEmpty();
        send("url", "").then().statusCode(400);
        TestingScraper.isDown();
        send("url", "http://x.example/a").then().statusCode(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=50 % of them", "text=%", "text=%4", "text=%zz", "%zz=1"})
    void aPercentSignThatIsNoEscapeIsNamed(String form) {
        TestingBrowser.asking()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .body(form)
                .post("/hand-in")
                .then()
                .statusCode(400)
                .body(containsString("two hexadecimal digits"));
    }

    private static Response send(String field, String value) {
        return TestingBrowser.asking()
                .urlEncodingEnabled(true)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(Map.of(field, value, "title", ""))
                .post("/hand-in");
    }
}
