package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @Test
    void controlCharactersAreDropped() {
        assertThat(Text.withoutControls("a\u0000b\u001bc\u0085d\te")).isEqualTo("abcd\te");
        assertThat(Text.withoutControls("größer")).isEqualTo("größer");
        assertThat(Text.withoutControls("a\uD800b")).isEqualTo("ab");
    }

    @Test
    void aReasonIsNeverLong() {
        assertThat(Text.printable("x".repeat(10_000))).hasSize(201).endsWith("…");
        assertThat(Text.printable("short")).isEqualTo("short");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"v1\"', true",
        "'W/\"v1\"', true",
        "'Sun, 06 Nov 1994 08:49:37 GMT', true",
        "'\"ü\"', false",
        "' ', false",
        ", false",
    })
    void aHeaderHoldsPrintableAscii(String value, boolean sendable) {
        assertThat(Text.isSendable(value)).isEqualTo(sendable);
    }

    @Test
    void aLineEndIsNeverSent() {
        assertThat(Text.isSendable("\"v1\"\r\nHost: other.example")).isFalse();
    }
}
