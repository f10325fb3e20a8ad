package io.hearsay.scraper.warc;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.page.Capture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpHeadTest {

    private static Capture capture(int status, Map<String, String> headers, byte[] body, int bytes) {
        return new Capture(
                PageAddress.stored("https://news.example:8443/a/b?c=d"),
                "crawl",
                null,
                Map.of("user-agent", "hearsay/0.1", "if-none-match", "\"x\"", "host", "other"),
                null,
                status,
                headers,
                body,
                bytes,
                null,
                Instant.EPOCH);
    }

    private static List<String> answer(Capture capture) {
        return lines(HttpHead.answer(capture));
    }

    /** The lines, with the empty one that ends a head. */
    private static List<String> lines(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        assertThat(text).endsWith("\r\n\r\n");
        return List.of(text.substring(0, text.length() - 4).split("\r\n", -1));
    }

    @Test
    void theRequestIsGivenAsItWasMade() {
        assertThat(lines(HttpHead.request(capture(200, Map.of(), null, 0))))
                .containsExactly(
                        "GET /a/b?c=d HTTP/1.1",
                        "host: news.example:8443",
                        "if-none-match: \"x\"",
                        "user-agent: hearsay/0.1");
    }

    @Test
    void headersOfTheBytesOnTheWireAreCarriedUnderOtherNames() {
        assertThat(answer(capture(
                        200,
                        Map.of(
                                "content-encoding", "gzip",
                                "content-length", "17",
                                "content-type", "text/html",
                                "transfer-encoding", "chunked"),
                        new byte[1],
                        42)))
                .containsExactly(
                        "HTTP/1.1 200 OK",
                        "x-crawler-content-encoding: gzip",
                        "x-crawler-content-length: 17",
                        "content-type: text/html",
                        "x-crawler-transfer-encoding: chunked",
                        "content-length: 42");
    }

    @Test
    void aLengthThatIsRightStays() {
        assertThat(answer(capture(200, Map.of("content-length", "42"), new byte[1], 42)))
                .containsExactly("HTTP/1.1 200 OK", "content-length: 42");
    }

    @Test
    void anAnswerWhoseBodyIsNotKeptSaysSo() {
        Capture redirect = capture(301, Map.of("content-length", "178", "location", "/b"), null, 0);
        assertThat(answer(redirect))
                .containsExactly(
                        "HTTP/1.1 301 Moved Permanently",
                        "x-crawler-content-length: 178",
                        "location: /b",
                        "content-length: 0");
        assertThat(redirect.isTruncated()).isTrue();
        assertThat(capture(204, Map.of(), null, 0).isTruncated()).isFalse();
    }

    @Test
    void whatAHeaderSmugglesStaysInItsLine() {
        assertThat(answer(capture(299, Map.of("x", "a\r\nset-cookie: b\0c", ":status", "299"), null, 0)))
                .containsExactly("HTTP/1.1 299 ", "x: a set-cookie: b c", "content-length: 0");
    }
}
