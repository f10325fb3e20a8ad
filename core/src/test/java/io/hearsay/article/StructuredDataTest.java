package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredDataTest {

    @Test
    void findsTheArticleInAGraph() {
        StructuredData data = dataOf("{\"@graph\": [{\"@type\": \"WebPage\", \"headline\": \"No\"},"
                + " {\"@type\": [\"NewsArticle\"], \"headline\": \"Talks &amp; more\"}]}");
        assertThat(data.text("headline")).isEqualTo("Talks & more");
    }

    @Test
    void findsTheMainEntityOfAPage() {
        assertThat(dataOf("[{\"@type\": \"WebPage\", \"mainEntity\": {\"@type\": \"BlogPosting\", \"headli"
                                + "ne\": \"Talks\"}}]")
                        .text("headline"))
                .isEqualTo("Talks");
    }

    @Test
    void followsReferencesToOtherNodes() {
        StructuredData data = dataOf("{\"@graph\": [{\"@type\": \"Article\", \"author\": {\"@id\": \"#p\"}},"
                + " {\"@type\": \"Person\", \"@id\": \"#p\", \"name\": \"A. Name\"}]}");
        assertThat(data.persons()).containsExactly("A. Name");
    }

    @Test
    void prefersTheNodeThatTellsMore() {
        StructuredData data = dataOf("[{\"@type\": \"Article\", \"headline\": \"Other\"},"
                + " {\"@type\": \"Article\", \"headline\": \"This\", \"datePublished\": \"2014-08-26\"}]");
        assertThat(data.text("headline")).isEqualTo("This");
    }

    @Test
    void prefersTheNodeOfThePagesOwnAddress() {
        StructuredData data = StructuredData.of(Jsoup.parse(
                "<script type='application/ld+json'>[{\"@type\": \"Article\", \"url\": \"https://news.example/2\", \"headline\": \"Other\","
                        + " \"datePublished\": \"2014-08-26\", \"author\": \"A. Name\"},"
                        + " {\"@type\": \"Article\", \"mainEntityOfPage\": {\"@id\": \"http://news.example/1/?x=2#top\"}, \"headline\": \"This\"}]</script>",
                "https://news.example/1"));
        assertThat(data.text("headline")).isEqualTo("This");
    }

    @Test
    void readsNamesInEveryShape() {
        assertThat(dataOf("{\"@type\": \"Article\", \"author\": [\"A\", {\"name\": [\"B\", \"C\"]}]}")
                        .persons())
                .containsExactly("A", "B", "C");
    }

    @Test
    void tellsPersonsFromOrganisations() {
        StructuredData data =
                dataOf("{\"@type\": \"Article\", \"author\": [{\"@type\": \"Person\", \"name\": \"A. Name\"},"
                        + " {\"@type\": [\"NewsMediaOrganization\"], \"name\": \"Meridian News\"}]}");
        assertThat(data.persons()).containsExactly("A. Name");
        assertThat(data.bodies()).containsExactly("Meridian News");
    }

    @Test
    void takesTheAuthorOfThePageWhereThereIsNoArticle() {
        StructuredData data = dataOf("{\"@graph\": [{\"@type\": \"WebPage\", \"datePublished\": \"2014-08-26\","
                + " \"author\": {\"@id\": \"#p\"}}, {\"@type\": \"Person\", \"@id\": \"#p\", \"name\": \"A. Name\"}]}");
        assertThat(data.persons()).containsExactly("A. Name");
        assertThat(data.rawText("datePublished")).isNull();
    }

    @Test
    void passesOverWhatIsNoJsonOrNoArticle() {
        assertThat(dataOf("not json").text("headline")).isNull();
        assertThat(dataOf("{\"@type\": \"Organization\", \"headline\": \"No\"}").text("headline"))
                .isNull();
        assertThat(dataOf("{\"@type\": 5, \"headline\": []}").persons()).isEmpty();
    }

    private static StructuredData dataOf(String json) {
        return StructuredData.of(Jsoup.parse("<script type='application/ld+json'>" + json + "</script>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One goes.\\n\\nTwo &amp; three go.",
                "One goes.\\nTwo &amp; three go.",
                "<p>One goes.</p>\\n<p>Two &amp; three go.</p>",
                "<p>One goes.</p><p>Two &amp; three go.</p>",
                "One goes.<br><br>Two &amp; three go.",
            })
    void keepsTheParagraphsOfALongText(String body) {
        Document page = Jsoup.parse(
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"%s\"}</script>"
                        .formatted(body));
        assertThat(StructuredData.of(page).paragraphs("articleBody")).isEqualTo("One goes.\n\nTwo & three go.");
        assertThat(StructuredData.of(page).paragraphs("abstract")).isNull();
    }
}
