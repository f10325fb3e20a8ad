package io.hearsay.scraper.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.discovery.Found.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/lists/list.xml");
    private static final String SITEMAP = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";

    private static List<Found> read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Found> read(byte[] body) {
        return Lists.read(body, ADDRESS).orElseThrow();
    }

    private static List<String> addresses(List<Found> found) {
        return found.stream().map(one -> one.address().value()).toList();
    }

    @Test
    void aListPackedByGzipIsUnpacked() throws IOException {
        byte[] packed = TestingSite.gzip(TestingSite.bytes(SITEMAP + "<url><loc>/a</loc></url></urlset>"));
        assertThat(Lists.mayBeList("application/gzip", packed)).isTrue();
        assertThat(addresses(read(packed))).containsExactly("https://news.example/a");
    }

    @Test
    void ofAPackedListThatIsCutOffWhatIsThereCounts() throws IOException {
        StringBuilder map = new StringBuilder(SITEMAP);
        for (int i = 0; i < 20_000; i++) {
            map.append("<url><loc>/%d/%s</loc></url>".formatted(i, Integer.toHexString(i * 31_337)));
        }
        byte[] packed = TestingSite.gzip(TestingSite.bytes(map.toString()));
        List<Found> found = read(Arrays.copyOf(packed, packed.length / 2));
        assertThat(found).hasSizeBetween(5000, 15_000);
        assertThat(found.getLast().address().value())
                .startsWith("https://news.example/%d/".formatted(found.size() - 1));
    }

    @Test
    void aListEndsAfterFiftyThousandAddresses() {
        assertThat(read(SITEMAP + "<url><loc>/a</loc></url>".repeat(60_000))).hasSize(50_000);
        assertThat(read("https://news.example/a\n".repeat(60_000))).hasSize(50_000);
    }

    @Test
    void aListEndsAfterFiftyMegabytes() throws IOException {
        StringBuilder map = new StringBuilder(SITEMAP);
        for (int i = 0; i < 60; i++) {
            map.append("<url><loc>/%d</loc><x>%s</x></url>".formatted(i, " ".repeat(1024 * 1024)));
        }
        assertThat(read(TestingSite.gzip(TestingSite.bytes(map.toString())))).hasSize(50);
    }

    @Test
    void aListSaysItsCharactersByByteOrderMarkOrDeclaration() {
        String feed = "<?xml version='1.0' encoding='%s'?><rss version='2.0'><channel><item><link>/a</link>"
                + "<title>Déjà vu</title></item></channel></rss>";
        assertThat(read(feed.formatted("windows-1252").getBytes(Charset.forName("windows-1252")))
                        .getFirst()
                        .listed()
                        .title())
                .isEqualTo("Déjà vu");
        assertThat(read(("\ufeff" + feed.formatted("UTF-16")).getBytes(StandardCharsets.UTF_16LE))
                        .getFirst()
                        .listed()
                        .title())
                .isEqualTo("Déjà vu");
    }

    @Test
    void aJsonFeedIsReadByItsVersion() {
        List<Found> found = read(
                """
                {"version": "https://jsonfeed.org/version/1.1", "language": "en", "items": [
                  {"id": "1", "url": "/a", "title": "A", "date_published": "2014-08-26T23:26:00Z"}]}""");
        assertThat(found)
                .containsExactly(Found.entry(
                        PageAddress.stored("https://news.example/a"),
                        new Listed("2014-08-26T23:26Z", "feed", null, "A", "en")));
    }

    @Test
    void junkBeforeAListDoesNotMatter() {
        assertThat(addresses(read("<br />\n<b>Warning</b>: mysql_connect() in /var/www on line 3<br />\n"
                        + "<?xml version='1.0'?><rss><channel><item><link>/a</link></item></channel></rss>")))
                .containsExactly("https://news.example/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<rss",
                "<urlset>",
                "<?xml version='1.0'?><note>hello</note>",
                "{}",
                "{\"version\": \"https://jsonfeed.org/version/1\"}",
                "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": 3}",
                "{\"version\": \"https://jsonfeed.org/version/1\", ",
                "http",
                "https://news.example/a and more text",
                "\u001f\u008b",
            })
    void whatIsNoListGivesNothingWorthFollowing(String body) {
        assertThat(Lists.read(body.getBytes(StandardCharsets.UTF_8), ADDRESS).orElse(List.of()))
                .isEmpty();
    }

    @Test
    void aPageOfHtmlIsNoList() {
        byte[] page = TestingSite.bytes("<!DOCTYPE html><html><body><rss></body></html>");
        assertThat(Lists.mayBeList("text/html", page)).isFalse();
        assertThat(Lists.mayBeList("application/xml", page)).isFalse();
        assertThat(Lists.mayBeList("application/xml", TestingSite.bytes("<x/>")))
                .isFalse();
        assertThat(Lists.mayBeList("application/json", TestingSite.bytes("{\"items\": []}")))
                .isFalse();
    }

    @Test
    void aListIsKnownByItsOpeningWhateverItIsServedAs() {
        byte[] feed = TestingSite.bytes("<?xml version='1.0'?><!-- made by hand --><rss version='2.0'></rss>");
        assertThat(Lists.mayBeList("text/html", feed)).isTrue();
        assertThat(Lists.mayBeList(null, feed)).isTrue();
        byte[] lines = TestingSite.bytes("https://news.example/a\nhttps://news.example/b\n");
        assertThat(Lists.mayBeList("text/plain", lines)).isTrue();
        assertThat(Lists.mayBeList("text/html", lines)).isFalse();
    }

    @Test
    void anEntryMayBeNamedTwiceAndIsFoundTwice() {
        assertThat(read(SITEMAP + "<url><loc>/a</loc></url><url><loc>/a</loc></url>"))
                .extracting(Found::kind)
                .containsExactly(Kind.ENTRY, Kind.ENTRY);
    }
}
