package io.hearsay.scraper.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.address.PageAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a host sends for a list: nothing throws, nothing is read from elsewhere, and it is over soon. */
class HostileListsTest {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/list.xml");
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int ROUNDS = 400;

    /** Characters; four times as many may come, which shows no more. */
    private static final int WIDE = 12_000_000;

    private static List<Found> read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Found> read(byte[] body) {
        return Lists.read(body, ADDRESS).orElse(List.of());
    }

    static Stream<String> lists() {
        return Stream.of(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                <url><loc>https://news.example/a?b=1&amp;c=2</loc><lastmod>2014-08-27T10:00:00+02:00</lastmod>
                <xhtml:link rel="alternate" hreflang="de" href="/de/a"/></url>
                <url><loc>/b</loc><lastmod>2014-08-27</lastmod></url></urlset>""",
                "<sitemapindex><sitemap><loc>/1.xml</loc><lastmod>2014-08-27</lastmod></sitemap></sitemapindex>",
                """
                <?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>https://news.example/</link>
                <item><title><![CDATA[A & B]]></title><link>/a</link><guid isPermaLink="false">1</guid>
                <pubDate>Tue, 26 Aug 2014 23:26:00 GMT</pubDate></item></channel></rss>""",
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/x/"><id>f</id><title>F</title>
                <updated>2014-08-28T00:00:00Z</updated><entry><id>1</id><title>A</title>
                <link href="a"/><updated>2014-08-26T23:26:00Z</updated></entry></feed>""",
                """
                {"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "url": "/a", "title": "A"}]}""",
                "https://news.example/a\nhttps://news.example/b\n");
    }

    @Test
    void externalEntitiesAreNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "/secret-address");
        for (String entity : List.of("<!ENTITY x SYSTEM '%s'>", "<!ENTITY %% y SYSTEM '%s'> %%y;")) {
            String doctype = "<!DOCTYPE d [" + entity.formatted(secret.toUri()) + "]>";
            assertThat(read(doctype + "<rss version='2.0'><channel><title>&x;</title>"
                            + "<item><title>&x;</title><link>/a&x;</link></item></channel></rss>"))
                    .allSatisfy(found -> assertThat(found.toString()).doesNotContain("secret-address"));
            assertThat(read(doctype + "<urlset><url><loc>&x;</loc></url><url><loc>/b</loc></url></urlset>"))
                    .isNotEmpty()
                    .allSatisfy(found -> assertThat(found.toString()).doesNotContain("secret-address"));
        }
    }

    @Test
    void anExternalDocumentTypeIsNotAskedFor() {
        try (TestingSite site = TestingSite.start()) {
            String doctype = "<!DOCTYPE rss PUBLIC '-//N//D' '%s'>".formatted(site.url("/rss.dtd"));
            read(doctype + "<rss version='0.91'><channel><item><link>/a</link></item></channel></rss>");
            read(doctype + "<urlset><url><loc>/a</loc></url></urlset>");
            assertThat(site.log()).isEmpty();
        }
    }

    @Test
    void entitiesDoNotExpand() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY e%d '&e%d;&e%d;&e%d;'>".formatted(i, i - 1, i - 1, i - 1));
        }
        String bomb = laughs.append("]>").toString();
        assertThat(read(bomb + "<urlset><url><loc>/a</loc><lastmod>&e29;</lastmod></url></urlset>"))
                .hasSize(1);
        assertThat(read(bomb + "<rss version='2.0'><channel><item><title>&e29;</title><link>/a</link></item>"))
                .singleElement()
                .satisfies(found -> assertThat(found.listed().title()).isEqualTo("&e29;"));
    }

    @Test
    void aPackedListThatUnpacksToFarMoreIsCutOff() throws IOException {
        byte[] bomb = TestingSite.gzip(new byte[60 * 1024 * 1024]);
        assertThat(read(bomb)).isEmpty();
        byte[] opening = TestingSite.bytes("<urlset><url><loc>/a</loc></url>");
        assertThat(read(TestingSite.gzip(Arrays.copyOf(opening, 60 * 1024 * 1024))))
                .hasSize(1);
    }

    @Test
    void aPackedListOfMembersThatHoldNothingIsReadUpToThere() throws IOException {
        byte[] empty = TestingSite.emptyMembers(50_000);
        assertThat(read(empty)).isEmpty();
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes(TestingSite.gzip(TestingSite.bytes("<urlset><url><loc>/a</loc></url>")));
        list.writeBytes(empty);
        assertThat(read(list.toByteArray())).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListCutOffAnywhereIsReadUpToThere(String list) {
        byte[] body = list.getBytes(StandardCharsets.UTF_8);
        int whole = read(body).size();
        assertThat(whole).isPositive();
        for (int length = 0; length < body.length; length++) {
            assertThat(read(Arrays.copyOf(body, length)).size()).isLessThanOrEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aDamagedListNeverThrows(String list) {
        Random random = new Random(20141126);
        byte[] body = list.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = body.clone();
            for (int i = 0; i <= random.nextInt(8); i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(damaged)).hasSizeLessThan(100);
        }
    }

    @Test
    void randomBytesNeverThrow() {
        Random random = new Random(20141126);
        for (String opening :
                List.of("", "<urlset>", "<rss><channel>", "<feed>", "\u001f\u008b\b", "{\"jsonfeed.org/version")) {
            byte[] head = opening.getBytes(StandardCharsets.ISO_8859_1);
            for (int round = 0; round < ROUNDS; round++) {
                byte[] body = new byte[head.length + random.nextInt(2000)];
                random.nextBytes(body);
                System.arraycopy(head, 0, body, 0, head.length);
                assertThat(read(body)).hasSizeLessThan(100);
            }
        }
    }

    static Stream<String> piecesToRepeat() {
        return Stream.of(
                "<url>",
                "<url><loc>/a</loc>",
                "<item>",
                "<item><link>/a",
                "<entry xml:base='/a/'>",
                "</url>",
                "<",
                "<a ",
                "&",
                "&lt;",
                "<![CDATA[",
                "<!--",
                "<!DOCTYPE [",
                "<?",
                "]]>",
                "<x:y ",
                "<link href='/a'>",
                "a='",
                "<loc>",
                "<sitemap>",
                "<news>",
                "\n",
                " ");
    }

    @ParameterizedTest
    @MethodSource("piecesToRepeat")
    void aLongListTakesNoMoreThanItsShare(String piece) {
        for (String opening : List.of("<urlset>", "<rss version='2.0'><channel>", "<feed>")) {
            String body = opening + piece.repeat(500_000 / piece.length());
            long begin = System.nanoTime();
            read(body);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(opening).isLessThan(SOON);
        }
    }

    @Test
    void anythingMayBeALinkHeaderOrAPage() {
        Random random = new Random(20141126);
        String characters = "<>;=,\" /abrelnxthf:?&#%.é\u0000\n";
        for (int round = 0; round < 10 * ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            assertThat(PageLinks.read("<a href=" + text, ADDRESS).withHeader(text.toString(), ADDRESS))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\": \"https://jsonfeed.org/version/1\", \"x\": [|{},|0]}",
                "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [|{},|0]}",
                "<urlset>|<x/>|</urlset>",
                "<urlset>|<!--a-->|</urlset>",
                "<urlset><url><loc>/a</loc></url>|<x/>|</urlset>",
                "<urlset><url><loc>http://a.example/|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|</loc></url></urlset>",
                "<rss version='2.0'><channel>|<x/>|</channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'>|<p><entry><id>http://a.example/</id></entry></p>|</feed>",
            })
    void ofAWideListNoMoreIsHeldThanASmallHeapHasRoomFor(String parts, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path list = folder.resolve("list");
        String[] given = parts.split("\\|", -1);
        Files.writeString(list, given[0] + given[1].repeat(WIDE / given[1].length()) + given[2]);
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingOfAList.class.getName(),
                        list.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reading.waitFor()).as(said).isZero();
        assertThat(said).startsWith("read ");
    }

    @Test
    void shortLinksAtALongAddressFillNoHeap() {
        PageAddress address = PageAddress.stored("https://news.example/" + "a".repeat(1_900) + "/list.xml");
        String entry = "<url><loc>%d</loc>" + "<link rel='alternate' hreflang='de' href='%d-%d'/>".repeat(4) + "</url>";
        String body = "<urlset>"
                + IntStream.range(0, 50_000)
                        .mapToObj(i -> entry.formatted(i, i, 1, i, 2, i, 3, i, 4))
                        .collect(Collectors.joining())
                + "</urlset>";
        List<Found> found =
                Lists.read(body.getBytes(StandardCharsets.UTF_8), address).orElseThrow();
        long characters = found.stream()
                .mapToLong(one -> one.address().value().length()
                        + one.alternates().stream()
                                .mapToLong(other -> other.address().value().length())
                                .sum())
                .sum();
        assertThat(characters).isBetween(30_000_000L, 48L << 20);
        assertThat(found).first().satisfies(one -> assertThat(one.alternates()).hasSize(4));
    }

    @Test
    void entriesWithMuchBetweenThemAreAllRead() {
        String entry = "<url><loc>/%d</loc><image><loc>/i</loc></image></url><y/><!-- c -->text";
        String body = "<urlset>"
                + IntStream.range(0, 40_000).mapToObj(entry::formatted).collect(Collectors.joining())
                + "</urlset>";
        assertThat(read(body)).hasSize(40_000);
    }
}
