package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PageDecoderTest {

    private final PageDecoder decoder = new PageDecoder();

    @Test
    void trustsTheByteOrderMarkFirst() throws UnreadablePageException {
        byte[] body = "\uFEFF<p>Größe</p>".getBytes(StandardCharsets.UTF_16LE);
        assertThat(decoder.decode(body, "text/html; charset=iso-8859-1")).isEqualTo("<p>Größe</p>");
    }

    @Test
    void trustsTheHeaderBeforeThePage() throws UnreadablePageException {
        byte[] body = "<meta charset=utf-8><p>Größe</p>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(decoder.decode(body, "text/html; charset=\"ISO-8859-1\"")).endsWith("<p>Größe</p>");
    }

    @Test
    void readsTheMetaElement() throws UnreadablePageException {
        String page = "<html><head>" + " ".repeat(1500)
                + "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'></head><p>Москва</p>";
        assertThat(decoder.decode(page.getBytes(Charset.forName("windows-1251")), "text/html"))
                .endsWith("<p>Москва</p>");
    }

    @Test
    void readsTheXmlDeclaration() throws UnreadablePageException {
        String page = "<?xml version=\"1.0\" encoding=\"euc-jp\"?><p>東京</p>";
        assertThat(decoder.decode(page.getBytes(Charset.forName("euc-jp")), null))
                .endsWith("<p>東京</p>");
    }

    @Test
    void takesUndeclaredBytesForUtf8WhereTheyAre() throws UnreadablePageException {
        assertThat(decoder.decode("“Größe”".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("“Größe”");
        assertThat(decoder.decode(new byte[] {(byte) 0x93, 'a', (byte) 0x94}, null))
                .isEqualTo("“a”");
    }

    @Test
    void readsLatin1AsWindows1252LikeABrowser() throws UnreadablePageException {
        assertThat(decoder.decode(new byte[] {(byte) 0x93, 'a', (byte) 0x94}, "text/html; charset=latin1"))
                .isEqualTo("“a”");
    }

    @Test
    void namesTheEncodingThatNobodyKnows() {
        assertThatThrownBy(() -> decoder.decode(new byte[] {'a'}, "text/html; charset=x-martian"))
                .isInstanceOfSatisfying(UnreadablePageException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(UnreadablePageException.Reason.UNKNOWN_CHARSET))
                .hasMessageContaining("x-martian");
    }

    @Test
    void refusesBinaryContent() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(archive)) {
            packed.write("any text".repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        assertBinary(archive.toByteArray());
        assertBinary("%PDF-1.7 obj".getBytes(StandardCharsets.US_ASCII));
        assertBinary(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    }

    private void assertBinary(byte[] body) {
        assertThatThrownBy(() -> decoder.decode(body, "text/html"))
                .isInstanceOfSatisfying(UnreadablePageException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(UnreadablePageException.Reason.BINARY));
    }

    @Test
    void readsAnEmptyPage() throws UnreadablePageException {
        assertThat(decoder.decode(new byte[0], null)).isEmpty();
    }
}
