package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

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
        assertThat(data.names("author")).containsExactly("A. Name");
    }

    @Test
    void prefersTheNodeThatTellsMore() {
        StructuredData data = dataOf("[{\"@type\": \"Article\", \"headline\": \"Other\"},"
                + " {\"@type\": \"Article\", \"headline\": \"This\", \"datePublished\": \"2014-08-26\"}]");
        assertThat(data.text("headline")).isEqualTo("This");
    }

    @Test
    void readsNamesInEveryShape() {
        assertThat(dataOf("{\"@type\": \"Article\", \"author\": [\"A\", {\"name\": [\"B\", \"C\"]}]}")
                        .names("author"))
                .containsExactly("A", "B", "C");
    }

    @Test
    void passesOverWhatIsNoJsonOrNoArticle() {
        assertThat(dataOf("not json").text("headline")).isNull();
        assertThat(dataOf("{\"@type\": \"Organization\", \"headline\": \"No\"}").text("headline"))
                .isNull();
        assertThat(dataOf("{\"@type\": 5, \"headline\": []}").names("author")).isEmpty();
    }

    private static StructuredData dataOf(String json) {
        return StructuredData.of(Jsoup.parse("<script type='application/ld+json'>" + json + "</script>"));
    }
}
