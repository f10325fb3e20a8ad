package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.fetch.FetchResult.Answer;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentSnifferTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String sniff(String type, String body) {
        return ContentSniffer.mediaType(type, false, bytes(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'<!DOCTYPE html><p>x'                        | text/html",
                "'  \n<HTML lang=en>'                         | text/html",
                "'<!-- a comment --><p>x'                     | text/html",
                "'<p>x'                                       | text/html",
                "'<body class=a>'                             | text/html",
                "'<bodyguard>'                                | text/plain",
                "'<?xml version=\"1.0\"?><urlset/>'           | text/xml",
                "'<?xml version=\"1.0\"?><!DOCTYPE html >'    | application/xhtml+xml",
                "'<?xml version=\"1.0\"?><html xmlns=\"x\">'  | application/xhtml+xml",
                "'<?xml version=\"1.0\"?><!-- x --><rss >'    | application/rss+xml",
                "'<feed xmlns=\"x\">'                         | application/atom+xml",
                "'<rdf:RDF xmlns=\"x\">'                      | application/rss+xml",
                "'Plain words.'                               | text/plain",
                "'%PDF-1.7'                                   | application/pdf",
                "'GIF89a'                                     | image/gif",
                "'RIFFxxxxWEBPVP8 '                           | image/webp",
                "'PK\u0003\u0004'                             | application/zip",
                "'\u0089PNG\r\n\u001a\n'                      | image/png",
                "'ÿØÿà'                                       | image/jpeg",
                "'xxxxftypisom'                               | video/mp4",
                "'a\u0000b'                                   | application/octet-stream",
            })
    void aBodyWithoutANameIsKnownByItsFirstBytes(String body, String type) {
        for (String named : new String[] {null, "", "application/octet-stream", "unknown/unknown", "*/*; q=1"}) {
            assertThat(sniff(named, body)).as("named %s", named).isEqualTo(type);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, <!DOCTYPE html><p>x, text/html",
        "text/plain, <html><p>x, text/html",
        "text/plain, <p>is how a paragraph begins, text/plain",
        "text/plain, <rss version='2.0'>, application/rss+xml",
        "text/plain, %PDF-1.7, application/pdf",
        "text/html; charset=utf-8, %PDF-1.7, application/pdf",
        "text/html, GIF89a, image/gif",
        "text/html, <rss version='2.0'>, application/rss+xml",
        "text/html, <p>one, text/html",
        "text/html, no markup at all, text/html",
        "application/xml, <rss version='2.0'>, application/xml",
        "application/json, <!DOCTYPE html>, application/json",
        "image/png, <!DOCTYPE html>, image/png",
        "Application/XHTML+XML, <html>, application/xhtml+xml",
    })
    void aNameIsBelievedWhereItCanBeTrue(String named, String body, String type) {
        assertThat(sniff(named, body)).isEqualTo(type);
    }

    @Test
    void aHostMayForbidASecondLookAtItsPlainText() {
        assertThat(ContentSniffer.mediaType("text/plain", true, bytes("<!DOCTYPE html>")))
                .isEqualTo("text/plain");
        assertThat(ContentSniffer.mediaType("text/plain", true, bytes("%PDF-1.4")))
                .isEqualTo("application/pdf");
        assertThat(ContentSniffer.mediaType(null, true, bytes("<!DOCTYPE html>")))
                .isEqualTo("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkDoesNotHideWhatFollows(String charset) {
        byte[] body = "\uFEFF<!DOCTYPE html><p>x".getBytes(Charset.forName(charset));
        assertThat(ContentSniffer.mediaType(null, false, body)).isEqualTo("text/html");
    }

    @Test
    void aGzipFileThatWasOpenedIsWhatWasInIt() {
        assertThat(sniff("application/gzip", "<?xml version=\"1.0\"?><urlset/>"))
                .isEqualTo("text/xml");
        assertThat(sniff("application/gzip", "\u001f\u008b\b")).isEqualTo("application/gzip");
    }

    @Test
    void withoutABodyTheNameIsAllThereIs() {
        assertThat(sniff("Text/HTML; charset=x", "")).isEqualTo("text/html");
        assertThat(sniff(null, "")).isEmpty();
    }

    @Test
    void anEndlessPrologIsNoList() throws IOException {
        assertThat(sniff("text/html", "<!-- ".repeat(100_000))).isEqualTo("text/html");
        assertThat(sniff("text/html", "<?a?>".repeat(100_000))).isEqualTo("text/html");
    }

    @Test
    void anAnswerHasTheTypeOfItsBody() {
        Map<String, String> headers = Map.of("content-type", "text/html");
        assertThat(new Answer(200, headers, bytes("%PDF-1.7"), Instant.EPOCH).mediaType())
                .isEqualTo("application/pdf");
        assertThat(new Answer(200, Map.of(), bytes("<html>"), Instant.EPOCH).mediaType())
                .isEqualTo("text/html");
        Map<String, String> strict = Map.of("content-type", "text/plain", "x-content-type-options", "nosniff");
        assertThat(new Answer(200, strict, bytes("<html>"), Instant.EPOCH).mediaType())
                .isEqualTo("text/plain");
    }
}
