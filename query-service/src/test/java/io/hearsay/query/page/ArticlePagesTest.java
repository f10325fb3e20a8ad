package io.hearsay.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class ArticlePagesTest {

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @Test
    void itsClaimsAreMarkedAndLeadToTheirStatements() {
        Document page = TestingBrowser.page("/articles/a00000000000000000000002");
        assertThat(page.select(".prose mark a").eachText())
                .containsExactly(
                        "There are no plans to coordinate with the Assad regime", "The cooperation has already begun");
        assertThat(page.select(".prose mark a").eachAttr("href"))
                .containsExactly("/statements/700000000000000000000001", "/statements/700000000000000000000002");
        assertThat(page.select(".prose mark").eachAttr("id"))
                .containsExactly("claim-c00000000000000000000002", "claim-c00000000000000000000004");
    }

    @Test
    void placesAreCodePoints() {
        TestingViews.execute(
                "update crawl.article_v1 set text = E'😀😀 She said it.\\n\\n😀 He did not.' where id like '%4';"
                        + "update claim.claim_v1 set content = '[{\"start\": 19, \"end\": 29, \"exact\": \"He did not\"}]'"
                        + " where id = 'c00000000000000000000005'");
        assertThat(TestingBrowser.page("/articles/a00000000000000000000004")
                        .select(".prose mark")
                        .text())
                .isEqualTo("He did not");
    }

    @Test
    void whatIsLeftOutLeavesAGap() {
        Document page = TestingBrowser.page("/articles/a00000000000000000000001");
        assertThat(page.select(".prose p").eachText())
                .startsWith("…Something is left out here.", "More of it.")
                .doesNotContain("An opening of no interest.", "Far away.");
    }

    @Test
    void itsDateComesWithItsEvidenceAndTheOriginalIsLinkedTo() {
        Document page = TestingBrowser.page("/articles/a00000000000000000000001");
        assertThat(page.select(".facts").text())
                .contains("26 August 2014, as the page's metadata say (95 % sure)", "22 November 2026, 12:00 UTC");
        assertThat(page.select("a[rel~=external]").attr("href")).isEqualTo("http://meridian.example/a");
        assertThat(TestingBrowser.page("/articles/a00000000000000000000004")
                        .select(".facts")
                        .text())
                .contains("undated: the page gives no date");
    }

    @Test
    void whatSharesItsWordsIsListedWithTheShare() {
        Document page = TestingBrowser.page("/articles/a00000000000000000000002");
        assertThat(page.select("#reprints + ul").text())
                .contains("Recorder – an excerpt: 55 % of this article's words", "the earliest known", "1 run copied");
    }

    @Test
    void anArticleInAnotherLanguageSaysSo() {
        TestingViews.execute("delete from claim.claim_v1 where article_id = 'a00000000000000000000002'");
        assertThat(TestingBrowser.page("/articles/a00000000000000000000002")
                        .select(".prose")
                        .text())
                .contains("in a language whose claims are not extracted");
    }

    @Test
    void ofWhatIsCopiedNoMoreIsToldThanBothArticlesShow() {
        TestingViews.execute("update claim.claim_v1 set content = '[]' where article_id like '%3'");
        Document page = TestingBrowser.page("/articles/a00000000000000000000002");
        assertThat(page.select("#reprints + ul").text()).contains("55 %").doesNotContain("There are");
    }

    @Test
    void whatAPageDoesNotSayIsNoWordOnOurs() {
        TestingViews.execute("update crawl.article_v1 set title = null, outlet = null, url = null");
        for (String path : new String[] {
            "/claims/c00000000000000000000001",
            "/claims/c00000000000000000000006",
            "/statements/700000000000000000000001",
            "/articles/a00000000000000000000002",
            "/articles/a00000000000000000000002?beside=a00000000000000000000003",
            "/claims",
            "/",
            "/contradictions",
            "/speakers/500000000000000000000001"
        }) {
            assertThat(TestingBrowser.page(path).html()).as(path).doesNotContain("NOT_FOUND");
        }
    }
}
