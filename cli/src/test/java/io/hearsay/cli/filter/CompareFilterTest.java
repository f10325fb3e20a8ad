package io.hearsay.cli.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class CompareFilterTest {

    private final CompareFilter filter = new CompareFilter();

    @Test
    void twoStatementsGetTheirRelationAndItsReason() {
        JsonNode answer = filter.answer(
                TestingLine.of(
                        """
                {'id': 'p', 'a': {'speaker': 'Coach', 'text': 'We will play on Sunday.', 'date': '2024-01-02'},\
                 'b': {'speaker': 'Coach', 'text': 'We will play on Sunday.', 'date': '2024-01-02'}}"""));
        assertThat(answer.path("id").asText()).isEqualTo("p");
        assertThat(answer.path("relation").asText()).isEqualTo("same");
        assertThat(answer.path("reason").asText()).isNotBlank();
        assertThat(answer.path("score").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void aMissingStatementIsNamed() {
        assertThatThrownBy(() -> filter.answer(TestingLine.of("{'id': 'p', 'a': {'text': 'x'}}")))
                .hasMessageContaining("\"b\"");
    }
}
