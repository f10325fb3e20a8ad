package io.hearsay.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"7", "5f0c9c1e-2b4b-4d0f-9a55-0d4c3a1f7b11", "Root=1-67891233-abcdef", "a/b+c=="})
    void aWellFormedOneIsKept(String given) {
        assertThat(RequestId.of(given)).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "a\nb", "a\r\nINFO b", "\u001b[31m", "a\u0000", "\"}", "<b>", "\u00e9", "\u2028"
            })
    void oneThatCouldBreakOutOfALineIsNot(String given) {
        assertThat(RequestId.of(given)).isNotEqualTo(given).hasSize(36);
    }

    @Test
    void oneThatIsTooLongOrMissingIsNewEachTime() {
        assertThat(RequestId.of("x".repeat(128))).hasSize(128);
        assertThat(RequestId.of("x".repeat(129))).hasSize(36);
        assertThat(RequestId.of(null)).isNotEqualTo(RequestId.of(null));
    }
}
