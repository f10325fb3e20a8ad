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
class SpeakerPagesTest {

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @Test
    void whatWasSaidStandsInOrderOfTimeAndTheUndatedApart() {
        Document page = TestingBrowser.page("/speakers/500000000000000000000004");
        Element dated = page.selectFirst("ol.timeline:not(.undated) > li");
        assertThat(dated.attr("data-date")).isEqualTo("2014-08-26");
        assertThat(dated.select(".when").text()).isEqualTo("26 August 2014");
        Element undated = page.selectFirst("ol.timeline.undated > li");
        assertThat(undated.select(".when").text())
                .isEqualTo("after 30 September, year not given; before 22 November 2026");
        assertThat(undated.text()).contains("Why these bounds?", "“September 30”");
    }

    @Test
    void itsNamesSayWhereTheyComeFrom() {
        Document page = TestingBrowser.page("/speakers/500000000000000000000001");
        assertThat(page.select("table").text()).contains("White House spokesman office 1 page 26 August 2014");
    }

    @Test
    void aChangeOfPositionShowsBothPassages() {
        TestingViews.execute("insert into claim.relation_v1 values ('800000000000000000000002', 'position-change',"
                + " '700000000000000000000002', '700000000000000000000001', 0.7, 'first yes, then no',"
                + " '{\"a\": {\"articleId\": \"a00000000000000000000002\", \"span\": {\"start\": 80, \"end\": 113,"
                + " \"exact\": \"The cooperation has already begun\"}}}')");
        Element change =
                TestingBrowser.page("/speakers/500000000000000000000001").selectFirst(".change");
        assertThat(change.text())
                .contains(
                        "Changes position",
                        "first yes, then no",
                        "Before “The cooperation has already begun” – Courier");
        assertThat(TestingBrowser.page("/contradictions?relation=position-change")
                        .select(".pair .label")
                        .eachText())
                .containsExactly("Before", "Later");
    }

    @Test
    void aMisspeltNameIsFoundAndAnUnknownOneSaysWhatToTry() {
        assertThat(TestingBrowser.page("/speakers?q=Josh+Ernest")
                        .select(".row-name")
                        .text())
                .contains("Josh Earnest");
        assertThat(TestingBrowser.page("/speakers?q=Zzyzx").select(".notice").text())
                .contains("No speaker goes by that name");
    }

    @Test
    void anOutletsShareOfOwnReportingIsABarWithWords() {
        Document page = TestingBrowser.page("/outlets");
        Element row = page.selectFirst("tr:has(th:contains(Recorder))");
        assertThat(row.select("svg").attr("aria-label")).isEqualTo("0 % own reporting, 100 % reprints");
        assertThat(row.select("rect.own").attr("width")).isEqualTo("0");
        assertThat(page.select("tr:has(th:contains(Meridian)) rect.own").attr("width"))
                .isEqualTo("100");
    }
}
