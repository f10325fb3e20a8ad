package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredCharsetTest {

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void namesComeFromHeaderMetaAndDeclarationInThisOrder() {
        byte[] page = ascii("<?xml version='1.0' encoding='euc-jp'?><html><meta charset=koi8-r>");
        assertThat(DeclaredCharset.names(page, "text/html; Charset = \"big5\""))
                .containsExactly("big5", "koi8-r", "euc-jp");
        assertThat(DeclaredCharset.names(ascii("<p>"), null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "latin1, windows-1252",
        "GBK, GB18030",
        "Shift_JIS, windows-31j",
        "iso-8859-8-i, ISO-8859-8",
        "tis-620, x-windows-874",
        "utf8, UTF-8",
    })
    void aNameMeansWhatBrowsersTakeItFor(String name, String charset) {
        assertThat(DeclaredCharset.named(name)).contains(Charset.forName(charset));
    }

    @ParameterizedTest
    @CsvSource({"x-martian", "utf8mb4", "'a b'", "é"})
    void whatNobodyKnowsMeansNothing(String name) {
        assertThat(DeclaredCharset.named(name)).isEmpty();
    }

    @Test
    @Timeout(5)
    void aPageOfOpenMetaElementsIsReadAtOnce() {
        assertThat(DeclaredCharset.names(ascii("<meta charset".repeat(100_000)), "charset=" + " ".repeat(100_000)))
                .isEmpty();
    }
}
