package io.hearsay.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReadersPostgres
class SearchPagesTest {

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @Test
    void aStatementShowsWhoAndHowManyPagesAndOrigins() {
        Element card = TestingBrowser.page("/?q=coordinate").selectFirst("#list > li:contains(Assad regime)");
        assertThat(card.text())
                .contains(
                        "Josh Earnest, White House spokesman · speaks for United States",
                        "3 pages · 1 origin",
                        "first reported 26 August 2014",
                        "contradicted by 1 statement",
                        "One text: Courier and Recorder – one text");
        assertThat(TestingBrowser.page("/?status=anonymous")
                        .select("#list .count")
                        .text())
                .isEqualTo("1 page · 1 origin · anonymous");
    }

    @Test
    void theFormKeepsEveryNarrowingWhenItIsSentAgain() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", "coordinate \"Assad regime\"");
        asked.put("sort", "origins");
        asked.put("speaker", "Josh Earnest");
        asked.put("about", "Assad");
        asked.put("outlet", "Meridian");
        asked.put("via", "AFP");
        asked.put("status", "named");
        asked.put("act", "assert");
        asked.put("polarity", "negated");
        asked.put("modality", "certain");
        asked.put("type", "direct");
        asked.put("minOrigins", "1");
        asked.put("since", "2014-08-01");
        asked.put("until", "2014-08-31");
        Document page = TestingBrowser.page(Addresses.of("/statements", asked));
        Map<String, String> again = TestingBrowser.fields(page.selectFirst("form#search"));
        assertThat(again).isEqualTo(asked);
        assertThat(page.selectFirst("form#search details").hasAttr("open")).isTrue();
        assertThat(page.select(".chip")).hasSize(asked.size() - 2);
    }

    @Test
    void aSpeakerAskedForByIdIsShownByName() {
        Document page = TestingBrowser.page("/statements?speaker=500000000000000000000002&q=begun");
        assertThat(page.selectFirst("#f-speaker").val()).isEqualTo("one source close to the issue");
        assertThat(page.select(".chip").text()).contains("Speaker: one source close to the issue");
        assertThat(TestingBrowser.fields(page.selectFirst("form#search")))
                .containsEntry("speaker", "500000000000000000000002")
                .containsEntry("q", "begun");
    }

    @Test
    void aFormSentWithEmptyFieldsAsksForWhatIsFilled() {
        Document page = TestingBrowser.page("/");
        Map<String, String> fields = TestingBrowser.fields(page.selectFirst("form#search"));
        fields.put("q", "begun");
        String location = TestingBrowser.ask(Addresses.of("/statements", fields))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(location).endsWith("/statements?q=begun");
    }

    @Test
    void aCountLeadsToWhatItCountsAndAChipBack() {
        Document page = TestingBrowser.page("/statements");
        Element count = page.selectFirst(".facets li:has(a:matchesOwn(^negated$))");
        assertThat(count.text()).isEqualTo("negated 2 statements");
        Document narrowed = TestingBrowser.follow(count.selectFirst("a"));
        assertThat(narrowed.select("#list > li")).hasSize(2);
        assertThat(narrowed.select(".total").text()).isEqualTo("2 statements");
        Document back = TestingBrowser.follow(narrowed.selectFirst(".chip"));
        assertThat(back.select("#list > li")).hasSize(3);
    }

    @Test
    void theOtherTabAsksForTheSame() {
        Document claims = TestingBrowser.follow(TestingBrowser.page("/statements?q=coordinate&polarity=negated")
                .selectFirst(".tabs a:contains(Claims)"));
        assertThat(claims.select("#list > li")).hasSize(4);
        assertThat(claims.select(".chip").text()).contains("negated");
    }

    @Test
    void matchedWordsAreMarked() {
        assertThat(TestingBrowser.page("/statements?q=coordinating+regime")
                        .select("#list mark.found")
                        .eachText())
                .containsExactly("coordinate", "regime");
        assertThat(TestingBrowser.page("/claims?q=begun")
                        .select("#list mark.found")
                        .text())
                .isEqualTo("begun");
    }

    @Test
    void anOrderThatClaimsDoNotHaveIsLeftBehind() {
        Document statements = TestingBrowser.page("/statements?q=coordinate&sort=origins");
        assertThat(statements.select(".tabs a").eachAttr("href"))
                .containsExactly("/statements?q=coordinate&sort=origins", "/claims?q=coordinate");
        assertThat(TestingBrowser.ask("/statements?sort=relevance").header("Location"))
                .endsWith("/statements");
        assertThat(TestingBrowser.ask("/statements?q=speaker:Obama&sort=relevance")
                        .header("Location"))
                .endsWith("/statements?q=speaker%3AObama");
        assertThat(TestingBrowser.ask("/statements?q=&sort=relevance").header("Location"))
                .endsWith("/statements");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statements?limit=1",
                "/claims?limit=2",
                "/propositions?limit=1",
                "/speakers?limit=3",
                "/outlets?limit=1"
            })
    void aListCanBeReadToItsEndByLinks(String first) {
        Document whole = TestingBrowser.page(first.replaceFirst("\\?.*", ""));
        Document page = TestingBrowser.page(first);
        List<String> read = page.select("#list > *").eachText();
        for (Element more = page.selectFirst("#more a"); more != null; more = page.selectFirst("#more a")) {
            page = TestingBrowser.follow(more);
            read.addAll(page.select("#list > *").eachText());
        }
        assertThat(read).isEqualTo(whole.select("#list > *").eachText());
    }

    @Test
    void whereNothingIsFoundThePageSaysWhatToTry() {
        Document page = TestingBrowser.page("/statements?q=unheard-of&polarity=negated");
        assertThat(page.select(".notice").text()).contains("Nothing was found", "fewer words", "Take away");
        assertThat(page.select(".notice a").eachAttr("href")).contains("/statements?q=unheard-of", "/statements");
        TestingViews.publish();
        assertThat(TestingBrowser.page("/").select(".notice").text()).contains("Nothing has been read yet");
    }
}
