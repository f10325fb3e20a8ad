package io.hearsay.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class StatementPagesTest {

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @Test
    void itsReportsStandInOrderEachWithItsPassageAndWhy() {
        Document page = TestingBrowser.page("/statements/700000000000000000000001");
        assertThat(page.select("h1").text()).isEqualTo("“There are no plans to coordinate with the Assad regime”");
        assertThat(page.select(".statement .counts").text()).startsWith("3 pages · 1 origin");
        assertThat(page.select("[id^=report-] h3 a").eachText()).containsExactly("Meridian", "Courier", "Recorder");
        Element report = page.selectFirst("#report-c00000000000000000000001");
        assertThat(report.select("mark").text()).isEqualTo("There are no plans to coordinate with the Assad regime");
        assertThat(report.select("details.why").text())
                .contains("cue said", "after “said”", "Josh Earnest, read from “Josh Earnest”", "Washington", "90 %");
        Document article = TestingBrowser.follow(report.selectFirst("a"));
        assertThat(article.select("mark.chosen").text())
                .isEqualTo("There are no plans to coordinate with the Assad regime");
    }

    @Test
    void itsOriginsSayWhyTheirReportsAreOne() {
        Element origins =
                TestingBrowser.page("/statements/700000000000000000000001").selectFirst("ol.origins");
        assertThat(origins.select("> li")).hasSize(1);
        assertThat(origins.text())
                .contains(
                        "3 reports",
                        "One text: Courier and Recorder – one text",
                        "One sentence: Meridian and Courier – one sentence");
    }

    @Test
    void whatWasCopiedStandsSideBySide() {
        Element pair =
                TestingBrowser.page("/statements/700000000000000000000001").selectFirst(".beside");
        assertThat(pair.select(".columns h3").eachText()).containsExactly("Courier", "Recorder");
        assertThat(pair.select("mark.copied").eachText()).containsExactly("There are", "There are");
        assertThat(pair.select("mark.words").text()).contains("no plans to coordinate");
        assertThat(pair.select("figcaption").text()).contains("an excerpt", "55 %");
        Document whole = TestingBrowser.follow(pair.selectFirst("figcaption a"));
        assertThat(whole.select(".columns .prose").first().text()).contains("cooperation has already begun");
    }

    @Test
    void whatContradictsItStandsBesideItWithBothPassages() {
        Element pair =
                TestingBrowser.page("/statements/700000000000000000000002").selectFirst(".pair");
        assertThat(pair.select(".side mark").eachText())
                .containsExactly(
                        "There are no plans to coordinate with the Assad regime", "The cooperation has already begun");
        assertThat(pair.select(".reason").text()).contains("Why?", "a denied intention against an asserted act");
    }

    @Test
    void aContradictionLeadsToThePassageInItsArticle() {
        Document page = TestingBrowser.page("/contradictions");
        Document article =
                TestingBrowser.follow(page.select(".side a:contains(Courier)").last());
        assertThat(article.select("mark.chosen").text()).isEqualTo("The cooperation has already begun");
        assertThat(article.select("#here").text()).isEqualTo("The cooperation has already begun");
    }

    @Test
    void aPropositionSaysWhoAssertsIt() {
        Document page = TestingBrowser.follow(
                TestingBrowser.page("/statements/700000000000000000000001").selectFirst("a[href^=/propositions/]"));
        assertThat(page.select(".counts").first().text())
                .contains("3 pages · 1 origin", "asserted by 1 statement", "contradicted by 1 statement");
        assertThat(page.select("#who + ol .byline").text()).contains("Josh Earnest");
    }
}
