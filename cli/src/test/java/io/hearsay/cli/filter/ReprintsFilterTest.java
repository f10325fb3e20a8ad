package io.hearsay.cli.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.syndication.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReprintsFilterTest {

    private static final String STORY =
            """
            The river rose above its banks on Tuesday night and cut the only road between the two towns.
            Engineers spent the morning carrying sandbags to the old bridge while volunteers cleared the cellars.
            The mayor expects the water to fall again before the weekend, when the market is to be held as planned.
            """;

    private final ReprintsFilter filter = new ReprintsFilter();

    @Test
    void copiesAreGroupedAndTheRestStandsAlone() {
        List<ObjectNode> answers = filter.answers(List.of(
                new Document("copy", "NORTHTOWN: " + STORY, "Courier", "2024-01-03"),
                new Document("first", STORY, "Herald", "2024-01-02"),
                new Document("other", "Nothing here is shared with anybody else at all.", null, null)));
        assertThat(answers)
                .extracting(answer -> answer.path("doc_id").asText())
                .containsExactly("copy", "first", "other");
        assertThat(answers.get(0).path("group")).isEqualTo(answers.get(1).path("group"));
        assertThat(answers.get(0).path("copies").path(0).path("doc_id").asText())
                .isEqualTo("first");
        assertThat(answers.get(0).path("copies").path(0).path("share").asDouble())
                .isGreaterThan(0.9);
        assertThat(answers.get(2).path("group").asText()).isEqualTo("other");
        assertThat(answers.get(2).path("copies")).isEmpty();
    }

    @Test
    void aSecondDocumentOfOneNameIsRefused() {
        filter.unseen(TestingLine.of("{'doc_id': 'd', 'text': 'x'}"));
        assertThatThrownBy(() -> filter.unseen(TestingLine.of("{'doc_id': 'd', 'text': 'y'}")))
                .hasMessageContaining("earlier line");
    }
}
