package io.hearsay.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for every view. */
@QuarkusTest
@ReadersPostgres
class ViewsTest {

    static final List<String> VIEWS = List.of(
            "/",
            "/statements",
            "/statements?q=coordinate&polarity=negated",
            "/statements?q=nothing-has-this-word",
            "/claims",
            "/claims?act=attitude",
            "/claims/c00000000000000000000005",
            "/claims/c00000000000000000000006",
            "/statements/700000000000000000000001",
            "/statements/700000000000000000000003",
            "/contradictions",
            "/contradictions?relation=position-change",
            "/propositions",
            "/propositions/900000000000000000000001",
            "/speakers",
            "/speakers?status=anonymous",
            "/speakers/500000000000000000000001",
            "/speakers/500000000000000000000003",
            "/articles/a00000000000000000000001",
            "/articles/a00000000000000000000002?claim=c00000000000000000000004",
            "/articles/a00000000000000000000002?beside=a00000000000000000000003",
            "/articles/a00000000000000000000003",
            "/outlets",
            "/corrections",
            "/corrections?state=undone",
            "/sign-in",
            "/sign-in?failed=true&to=/claims",
            "/hand-in",
            "/hand-in/article/a00000000000000000000001");

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @ParameterizedTest
    @FieldSource("VIEWS")
    void isWholeWithoutAScript(String view) {
        Document page = TestingBrowser.page(view);
        assertThat(page.text()).doesNotContain("NOT_FOUND");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.title()).endsWith(" – Hearsay").doesNotStartWith(" ");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h1").text()).isNotBlank();
        assertThat(page.select("main, header, footer, nav[aria-label=Sections], a.skip[href=#main]"))
                .hasSize(5);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=" + field.id() + "]"))
                    .as("label of %s", field)
                    .hasSize(1);
        }
        for (Element control : page.select("[aria-labelledby], [aria-describedby]")) {
            for (String id : (control.attr("aria-labelledby") + " " + control.attr("aria-describedby"))
                    .strip()
                    .split(" +", -1)) {
                assertThat(page.getElementById(id)).as(id).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("VIEWS")
    void holdsNoInlineScriptOrStyleAndLoadsNothingFromElsewhere(String view) {
        Document page = TestingBrowser.page(view);
        assertThat(page.select("style, script:not([src]), iframe, object, base"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style");
            }
        }
        page.select("script[src], link[rel=stylesheet], link[rel=icon], img")
                .forEach(loaded ->
                        assertThat(loaded.attr("src") + loaded.attr("href")).matches("/(assets|webjars)/.*"));
        page.select("a[href], form[action]").forEach(link -> assertThat(link.attr("href") + link.attr("action"))
                .matches("(/[^/].*|/|#.+|https?://.+)"));
    }

    @ParameterizedTest
    @FieldSource("VIEWS")
    void itsInternalLinksLeadSomewhere(String view) {
        TestingBrowser.page(view).select("main a[href^=/]").stream()
                .map(link -> link.attr("href").replaceFirst("#.*", ""))
                .filter(address -> PagePaths.isPage(address.replaceFirst("\\?.*", "")))
                .distinct()
                .limit(15)
                .forEach(TestingBrowser::page);
    }

    @ParameterizedTest
    @FieldSource("VIEWS")
    void namesItsTwins(String view) {
        Document page = TestingBrowser.page(view);
        if (view.matches("/(hand-in|sign-in).*")) {
            return;
        }
        assertThat(page.select("p.twins a").eachText()).containsExactly("JSON", "JSON Lines", "CSV");
        assertThat(page.select("link[rel=alternate]").eachAttr("href"))
                .isEqualTo(page.select("p.twins a").eachAttr("href"));
    }

    @Test
    void isServedUnderAStrictPolicyAndAlwaysAskedForAgain() {
        TestingBrowser.ask("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void whatItLoadsMayBeKeptForEver() {
        Document page = TestingBrowser.page("/speakers/500000000000000000000001");
        List<String> loaded = page.select("script[src], link[rel=stylesheet], link[rel=icon]").stream()
                .map(element -> element.attr("src") + element.attr("href"))
                .toList();
        assertThat(loaded).hasSize(6);
        loaded.forEach(address -> TestingBrowser.ask(address)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable")));
    }

    @Test
    void ownScriptsMakeNoMarkupOfData() {
        for (String script : List.of("/assets/page.js", "/assets/timeline.js")) {
            assertThat(TestingBrowser.ask(script).asString())
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
        }
    }
}
