package io.hearsay.cli.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ExtractFilterTest {

    private static final String TEXT =
            "The talks went on for hours. “There is no deal yet 😀,” minister Anna Weber told"
                    + " Reuters in Vienna on Monday.";

    private final ExtractFilter filter = new ExtractFilter();

    @Test
    void aClaimHasItsSpeakerItsChainAndItsSpansInCodePoints() {
        JsonNode answer = filter.answer(TestingLine.of("{'doc_id': 'd', 'text': '" + TEXT + "'}"));
        assertThat(answer.path("doc_id").asText()).isEqualTo("d");
        JsonNode claim = answer.path("claims").path(0);
        assertThat(claim.path("speaker").path("name").asText()).isEqualTo("Anna Weber");
        assertThat(claim.path("speaker").path("status").asText()).isEqualTo("named");
        assertThat(claim.path("via").path(0).path("name").asText()).isEqualTo("Reuters");
        assertThat(claim.path("type").asText()).isEqualTo("direct");
        for (JsonNode span : claim.path("content")) {
            assertThat(covered(span)).isEqualTo(span.path("text").asText());
        }
        assertThat(covered(claim.path("cue"))).isEqualTo("told");
    }

    @Test
    void furnitureYieldsNoClaim() {
        JsonNode answer = filter.answer(TestingLine.of(
                "{'doc_id': 'd', 'text': 'Home | Sport | Weather\\n\\nMost read\\nPodcasts\\n0:00\\n25:36'}"));
        assertThat(answer.path("claims")).isEmpty();
    }

    @Test
    void aMissingTextIsNamed() {
        assertThatThrownBy(() -> filter.answer(TestingLine.of("{'doc_id': 'd'}")))
                .hasMessageContaining("\"text\"");
    }

    private static String covered(JsonNode span) {
        int start = TEXT.offsetByCodePoints(0, span.path("start").asInt());
        return TEXT.substring(
                start,
                TEXT.offsetByCodePoints(
                        start, span.path("end").asInt() - span.path("start").asInt()));
    }
}
