package io.hearsay.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever pages say stays text, wherever it is shown. */
@QuarkusTest
@ReadersPostgres
class HostilePagesTest {

    private static final String MARKUP = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'{inject:x}${1}";
    static final List<String> VIEWS = ViewsTest.VIEWS;

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
        String sql = "'" + MARKUP.replace("'", "''") + "'";
        TestingViews.execute("update claim.claim_v1 set speaker_name = X, speaker_role = X, represents = X, text = X,"
                        .replace("X", sql)
                + " place = X, why = X, outlet = X, addressee = jsonb_build_object('start', 0, 'end', 1, 'exact', X);"
                        .replace("X", sql)
                + "update claim.claim_v1 set content = jsonb_build_array((content -> 0) || jsonb_build_object('exact', X,"
                        .replace("X", sql)
                + " 'prefix', X, 'suffix', X)) where content <> '[]';".replace("X", sql)
                + "update claim.statement_v1 set text = X, speaker_name = X, speaker_role = X, represents = X,"
                        .replace("X", sql)
                + " via = jsonb_build_array(jsonb_build_object('name', X, 'kind', 'agency'));".replace("X", sql)
                + "update claim.proposition_v1 set text = X; update claim.relation_v1 set reason = X;".replace("X", sql)
                + "update claim.speaker_v1 set name = X, role = X, represents = X, aliases = array[X];"
                        .replace("X", sql)
                + "update crawl.article_v1 set title = X, outlet = X, text = X || text, authors = array[X], section = X,"
                        .replace("X", sql)
                + " dateline = X, credit_line = X, url = 'javascript:alert(1)//' || id;".replace("X", sql));
    }

    @ParameterizedTest
    @FieldSource("VIEWS")
    void markupInDataIsShownAndNeverMeant(String view) {
        Document page = TestingBrowser.page(view);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("img, [onerror]")).isEmpty();
        for (Element link : page.select("[href], [src], [action]")) {
            assertThat(link.attr("href") + link.attr("src") + link.attr("action"))
                    .doesNotContain("javascript:");
        }
    }

    @Test
    void itIsShownAsItStands() {
        assertThat(TestingBrowser.page("/statements/700000000000000000000001")
                        .select("h1")
                        .text())
                .contains("<script>alert(1)</script>", "{inject:x}${1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statements", "/claims", "/contradictions", "/propositions", "/speakers"})
    void neitherIsWhatIsAskedFor(String list) {
        Document page = TestingBrowser.page(list + "?q=" + URLEncoder.encode(MARKUP, StandardCharsets.UTF_8));
        assertThat(page.select("script:not([src]), img")).isEmpty();
        assertThat(page.selectFirst("#q").val()).isEqualTo(MARKUP);
    }

    @Test
    void norWhatAProblemRepeats() {
        String answer = TestingBrowser.ask("/statements?act=" + URLEncoder.encode(MARKUP, StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .extract()
                .asString();
        assertThat(answer).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }
}
