package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CharsetEvidenceTest {

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aMarkNamesItsEncoding() {
        assertThat(CharsetEvidence.byteOrderMark(latin1("ï»¿a"))).contains(StandardCharsets.UTF_8);
        assertThat(CharsetEvidence.byteOrderMark(latin1("þÿ"))).contains(StandardCharsets.UTF_16BE);
        assertThat(CharsetEvidence.byteOrderMark(latin1("ÿþ"))).contains(StandardCharsets.UTF_16LE);
        assertThat(CharsetEvidence.byteOrderMark(latin1("ï»"))).isEmpty();
    }

    @Test
    void zerosOnOneSideAreUtf16AndNothingElseIs() {
        assertThat(CharsetEvidence.wide("<p>plain</p>".getBytes(StandardCharsets.UTF_16LE)))
                .contains(StandardCharsets.UTF_16LE);
        assertThat(CharsetEvidence.wide("<p>plain</p>".getBytes(StandardCharsets.UTF_16BE)))
                .contains(StandardCharsets.UTF_16BE);
        assertThat(CharsetEvidence.wide(latin1("<p>plain</p>"))).isEmpty();
        assertThat(CharsetEvidence.wide(latin1("a page with one zero\u0000 in it".repeat(10))))
                .isEmpty();
        assertThat(CharsetEvidence.wide(new byte[100])).isEmpty();
        assertThat(CharsetEvidence.wide(new byte[0])).isEmpty();
    }

    @Test
    void arbitraryBytesAreNoUtf16() {
        byte[] noise = new byte[4000];
        new Random(1).nextBytes(noise);
        for (int i = 0; i < noise.length; i += 8) {
            noise[i] = 0;
        }
        assertThat(CharsetEvidence.wide(noise)).isEmpty();
    }

    @Test
    void asciiAloneIsNoEvidenceOfUtf8() {
        assertThat(CharsetEvidence.isUtf8BeyondAscii("Größe".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(CharsetEvidence.isUtf8BeyondAscii(latin1("plain"))).isFalse();
        assertThat(CharsetEvidence.isUtf8BeyondAscii(latin1("Größe"))).isFalse();
    }

    @Test
    void damageIsToleratedWhereTheRestIsRight() {
        byte[] damaged = "Größe, Maß, Straße, Fuß: ?".getBytes(StandardCharsets.UTF_8);
        damaged[damaged.length - 3] = (byte) 0xFF;
        assertThat(CharsetEvidence.text(damaged, StandardCharsets.UTF_8)).isPresent();
        assertThat(CharsetEvidence.text(latin1("Größe"), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(CharsetEvidence.text(latin1("Größe"), Charset.forName("EUC-JP")))
                .isEmpty();
    }

    @Test
    void theLettersCountAndNotTheEnglishAroundThem() {
        String page = "<p>a script in English</p>".repeat(500) + "<p>Переговоры начались в первом городе</p>";
        assertThat(CharsetEvidence.detected(page.getBytes(Charset.forName("windows-1251"))))
                .contains(page);
    }

    @Test
    void aFewLettersAreTooFewToTell() {
        assertThat(CharsetEvidence.detected(latin1("Größe"))).isEmpty();
        assertThat(CharsetEvidence.detected(new byte[0])).isEmpty();
    }
}
