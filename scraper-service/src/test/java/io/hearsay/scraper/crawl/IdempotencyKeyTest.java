package io.hearsay.scraper.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.web.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"a-1", "\"a-1\"", " a-1 ", " \"a-1\" "})
    void quotationMarksAroundItAreNoPartOfIt(String header) {
        assertThat(IdempotencyKey.of(header)).isEqualTo(new IdempotencyKey("a-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "a b", "\"a b\"", "schlüssel", "a\u0000b", "a\u007fb"})
    void anythingButVisibleAsciiIsRefused(String header) {
        assertThatThrownBy(() -> IdempotencyKey.of(header))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("Idempotency-Key must be 1 to 255 visible ASCII characters");
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        assertThat(IdempotencyKey.of("x".repeat(255)).value()).hasSize(255);
        assertThatThrownBy(() -> IdempotencyKey.of("x".repeat(256))).isInstanceOf(ProblemException.class);
    }
}
