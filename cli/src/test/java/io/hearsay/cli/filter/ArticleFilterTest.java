package io.hearsay.cli.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ArticleFilterTest {

    private final ArticleFilter filter = new ArticleFilter();

    @Test
    void aPageGivesItsTextTitleAndDateWithEvidence() {
        JsonNode answer = filter.answer(
                TestingLine.of(
                        """
                {'doc_id': 'p', 'url': 'https://news.example/a', 'html': '<html><head><title>Rain ahead</title>\
                <meta property=article:published_time content=2024-05-06T07:08:09Z></head><body><nav>Home</nav><article>\
                <h1>Rain ahead</h1><p>It will rain for most of the week, the weather office said on Monday morning.</p>\
                <p>Farmers in the north said that they had been waiting for it since the early spring.</p></article>'}"""));
        assertThat(answer.path("doc_id").asText()).isEqualTo("p");
        assertThat(answer.path("title").asText()).isEqualTo("Rain ahead");
        assertThat(answer.path("text").asText()).startsWith("It will rain").doesNotContain("Home");
        assertThat(answer.path("published").path("date").asText()).startsWith("2024-05-06");
        assertThat(answer.path("published").path("evidence").asText()).isEqualTo("meta");
    }

    @Test
    void anUndatedPageHasNoDate() {
        JsonNode answer = filter.answer(TestingLine.of("{'doc_id': 'p', 'html': ''}"));
        assertThat(answer.path("published").isNull()).isTrue();
        assertThat(answer.path("text").asText()).isEmpty();
    }

    @Test
    void aMissingPageIsNamed() {
        assertThatThrownBy(() -> filter.answer(TestingLine.of("{'doc_id': 'd'}")))
                .hasMessageContaining("\"html\"");
    }
}
