package io.hearsay.cli.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ArticleFilterTest {

    private final ArticleFilter filter = new ArticleFilter();

    private JsonNode answer(InputLine line) {
        return filter.answer(line, filter.read(line));
    }

    @Test
    void aPageGivesItsTextTitleAndDateWithEvidence() {
        JsonNode answer = answer(
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
        JsonNode answer = answer(TestingLine.of("{'doc_id': 'p', 'html': ''}"));
        assertThat(answer.path("published").isNull()).isTrue();
        assertThat(answer.path("text").asText()).isEmpty();
    }

    @Test
    void aMissingPageIsNamed() {
        assertThatThrownBy(() -> filter.read(TestingLine.of("{'doc_id': 'd'}"))).hasMessageContaining("\"html\"");
    }

    private static InputLine page(String id, String subject) {
        return TestingLine.of(
                """
                {'doc_id': '%1$s', 'url': 'https://news.example/%1$s', 'html': '<body><article><h1>The %2$s talks</h1>\
                <p>The %2$s talks opened on Monday after a week in which nobody had known who would come.</p>\
                <p>A delegate to the %2$s talks said that they would go on for as long as they were needed.</p>\
                <p>Our reporters work around the clock to bring you the news first.</p></article>'}"""
                        .formatted(id, subject));
    }

    @Test
    void aLineOnThreePagesOfAnOutletIsLeftOutOfEachOfThem() {
        List<InputLine> lines =
                List.of(page("a", "harbour"), page("b", "river"), page("c", "mountain"), page("d", "island"));
        List<ObjectNode> readings = lines.stream().map(filter::read).toList();
        for (int i = 0; i < lines.size(); i++) {
            InputLine line = lines.get(i);
            assertThat(filter.answer(line, readings.get(i)).path("text").asText())
                    .contains("A delegate to the")
                    .doesNotContain("Our reporters");
        }
    }

    @Test
    void aLineOnTwoPagesOrOnThreePrintsOfOneArticleStays() {
        List<InputLine> lines = List.of(page("a", "harbour"), page("b", "harbour"), page("c", "harbour"));
        List<ObjectNode> readings = lines.stream().map(filter::read).toList();
        filter.read(page("d", "river"));
        assertThat(filter.answer(lines.getFirst(), readings.getFirst())
                        .path("text")
                        .asText())
                .contains("Our reporters");
    }

    @Test
    void explainedItTellsWhatBecameOfEveryBlock() {
        new CommandLine(filter).parseArgs("--explain");
        JsonNode blocks = answer(page("a", "harbour")).path("blocks");
        assertThat(blocks.findValuesAsText("role")).containsExactly("headline", "body", "body", "body");
        assertThat(blocks.get(0).path("kept").asBoolean()).isFalse();
        assertThat(blocks.get(0).path("reason").asText()).isEqualTo("the headline");
    }
}
