package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThatThrownBy(() -> decoder.decode(new byte[] {(byte) 0x93}, "text/html; charset=x-martian"))
                .isInstanceOfSatisfying(UnreadablePageException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(UnreadablePageException.Reason.UNKNOWN_CHARSET))
                .hasMessageContaining("x-martian");
    }

    @Test
    void passesOverANameThatNobodyKnowsWhereTheBytesTell() throws UnreadablePageException {
        assertThat(decoder.decode("Größe".getBytes(StandardCharsets.UTF_8), "text/html; charset=x-martian"))
                .isEqualTo("Größe");
        byte[] page = "<meta charset=windows-1251>Москва".getBytes(Charset.forName("windows-1251"));
        assertThat(decoder.decode(page, "text/html; charset=utf8mb4")).endsWith("Москва");
    }

    private static final String RUSSIAN = "Министр иностранных дел заявил во вторник, что переговоры начались.";
    private static final String JAPANESE = "外務大臣は火曜日、協議が始まったと述べた。詳しい内容は明らかにしていない。";
    private static final String CHINESE = "外交部长星期二表示，谈判已经开始，但没有透露更多细节。双方将继续会谈。";
    private static final String HEBREW = "שר החוץ אמר ביום שלישי כי השיחות החלו וכי הן יימשכו ככל שיידרש.";

    private static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("windows-1251", RUSSIAN),
                Arguments.of("KOI8-R", RUSSIAN),
                Arguments.of("Shift_JIS", JAPANESE),
                Arguments.of("EUC-JP", JAPANESE),
                Arguments.of("GB18030", CHINESE),
                Arguments.of("Big5", "外交部長星期二表示，談判已經開始，但沒有透露更多細節。雙方將繼續會談。"),
                Arguments.of("ISO-8859-8", HEBREW),
                Arguments.of("UTF-8", HEBREW));
    }

    private static byte[] page(String head, String text, String charset) {
        return ("<html><head>" + head + "</head><body><p>" + (text + " ").repeat(6) + "</p></body></html>")
                .getBytes(Charset.forName(charset));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsAPageWhoseHeaderIsRight(String charset, String text) throws UnreadablePageException {
        byte[] page = page("", text, charset);
        assertThat(decoder.decode(page, "text/html; charset=" + charset)).contains(text);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsAPageWhoseMetaElementIsRight(String charset, String text) throws UnreadablePageException {
        byte[] page = page("<meta charset=\"" + charset + "\">", text, charset);
        assertThat(decoder.decode(page, "text/html")).contains(text);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void passesOverAHeaderThatIsWrong(String charset, String text) throws UnreadablePageException {
        byte[] page = page("<meta charset=\"" + charset + "\">", text, charset);
        String wrong = charset.equals("UTF-8") ? "iso-8859-1" : "utf-8";
        assertThat(decoder.decode(page, "text/html; charset=" + wrong)).contains(text);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void detectsWhatNobodyDeclares(String charset, String text) throws UnreadablePageException {
        assertThat(decoder.decode(page("", text, charset), "text/html")).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsUtf16WithAndWithoutItsMark(String charset) throws UnreadablePageException {
        byte[] page = page("", RUSSIAN, charset);
        assertThat(decoder.decode(page, "text/html")).contains(RUSSIAN);
        assertThat(decoder.decode(page, "text/html; charset=utf-16")).contains(RUSSIAN);
        assertThat(decoder.decode(("\uFEFF" + RUSSIAN).getBytes(Charset.forName(charset)), "text/html"))
                .isEqualTo(RUSSIAN);
    }

    @Test
    void aPageThatOnlyCallsItselfUtf16IsNot() throws UnreadablePageException {
        assertThat(decoder.decode("<p>plain</p>".getBytes(StandardCharsets.US_ASCII), "text/html; charset=utf-16"))
                .isNotNull();
        assertThat(decoder.decode(page("<meta charset=utf-16>", RUSSIAN, "UTF-8"), "text/html"))
                .contains(RUSSIAN);
    }

    @Test
    void aFewDamagedBytesDoNotChangeTheEncoding() throws UnreadablePageException {
        byte[] page = page("", RUSSIAN, "UTF-8");
        page[page.length / 2] = (byte) 0xFF;
        assertThat(decoder.decode(page, "text/html; charset=utf-8"))
                .contains("\uFFFD")
                .contains(RUSSIAN);
        byte[] cut = "Größe und Maß".getBytes(StandardCharsets.UTF_8);
        assertThat(decoder.decode(Arrays.copyOf(cut, cut.length - 1), "text/html; charset=utf-8"))
                .isEqualTo("Größe und Ma\uFFFD");
    }

    @Test
    void latin1IsNotTakenForUtf8BecauseTheHeaderSaysSo() throws UnreadablePageException {
        byte[] page = "<p>Größe</p>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(decoder.decode(page, "text/html; charset=utf-8")).isEqualTo("<p>Größe</p>");
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
