package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.PARAGRAPH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages made to break an extractor. */
class HostilePageTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final int MEGABYTE = 1 << 20;
    private static final int SOUPS = 400;
    private static final String[] SCRAPS = {
        "<div>",
        "</div>",
        "<p class='related'>",
        "</p>",
        "<br>",
        "<article>",
        "</article>",
        "<h1>",
        "</h1>",
        "<table>",
        "<td>",
        "</table>",
        "<li>",
        "<a href='x'>",
        "</a>",
        "<script>",
        "</script>",
        "<figure>",
        "<b>",
        "</i>",
        "<",
        ">",
        "&nbsp;",
        "&#0;",
        "&#xD800;",
        "\uD83D",
        "\uDE00",
        "e\u0301",
        "\u00A0",
        "\u3000",
        "\u00AD",
        "\0",
        "word ",
        "Related",
        "The minister said so.",
        "By Anna Name",
        "26 Aug 2014",
        "image",
        "\n",
        "\t",
        "<!--",
        "-->",
        "<![CDATA[",
        "\"",
        "'",
        "<script type='application/ld+json'>",
        "{\"@type\":\"Article\",\"articleBody\":\"",
        "\u05D0\u05D1",
        "気象庁で"
    };

    private final ArticleExtractor extractor = new ArticleExtractor();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<", "<p>", "<html></html>", "\0", "<script>"})
    void givesAnEmptyArticleForAPageWithoutText(String page) {
        assertThat(extractor.extract(PageSource.html(page, null)).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<a href=x>", "<ul><li>", "<blockquote>", "<p><font>"})
    void readsTagsNestedTenThousandDeep(String tag) {
        assertTimeoutPreemptively(
                LONG_ENOUGH, () -> extractor.extract(PageSource.html(tag.repeat(10_000) + PARAGRAPH, null)));
    }

    @Test
    void readsTwentyMegabytesOfParagraphs() {
        String page = PARAGRAPH.repeat(20 * MEGABYTE / PARAGRAPH.length());
        assertTimeoutPreemptively(LONG_ENOUGH, () -> assertThat(
                        extractor.extract(PageSource.html(page, null)).text())
                .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Related</h2>", "<p class='a-b related c'>", "<p>(photo ", "<figure><p>x</p></figure>", "May 1, ",
                "<li><a href=x>A title of a story</a>", "icon ", "<time datetime=x>", "line<br>",
                        "<h1>A title of a page</h1>"
            })
    void readsAnythingManyTimesOver(String scrap) {
        String page = scrap.repeat(100_000 / scrap.length());
        assertTimeoutPreemptively(LONG_ENOUGH, () -> extractor.extract(PageSource.html("<p>x" + page, null)));
        assertTimeoutPreemptively(LONG_ENOUGH, () -> BodyText.of(page));
        assertTimeoutPreemptively(LONG_ENOUGH, () -> BodyText.of(page.replace("<", "\n<")));
    }

    /** What is asked for on the way bounds what is held; unlike a clock it is the same in every run. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                PARAGRAPH,
                "<p>a</p>",
                "<div></div>",
                "<div>",
                "<p><font>",
                "<table><tr><td>x",
                "<a href=x>A title of a story</a> ",
                "<li><a href=x>A title of a story</a></li>",
                "<h2>Related</h2><p>x</p>",
                "word&nbsp;",
                "a<br>"
            })
    void asksForMemoryInProportionToThePage(String piece) {
        extractor.extract(html(piece, 20_000));
        double small = memoryPerCharacter(html(piece, 100_000));
        double large = memoryPerCharacter(html(piece, 800_000));
        assertThat(large).isPositive().isLessThan(2 * small);
    }

    @Test
    void asksForMemoryInProportionToAText() {
        double small = memoryPerCharacter(PageSource.plainText("a\n".repeat(10_000), null));
        double large = memoryPerCharacter(PageSource.plainText("a\n".repeat(80_000), null));
        assertThat(large).isPositive().isLessThan(2 * small);
    }

    @Test
    void readsFiveMillionLinesOfOneLetterWithoutHoldingThem() {
        PageSource page = PageSource.plainText("a\n".repeat(5_000_000), null);
        assertThat(memoryPerCharacter(page)).isLessThan(30);
    }

    private static PageSource html(String piece, int characters) {
        return PageSource.html(piece.repeat(characters / piece.length()), null);
    }

    private double memoryPerCharacter(PageSource page) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        extractor.extract(page);
        return (threads.getCurrentThreadAllocatedBytes() - before)
                / (double) page.content().length();
    }

    @Test
    void readsAnyTagSoupIntoFoldedText() {
        Random random = new Random(20_140_826);
        for (int i = 0; i < SOUPS; i++) {
            String soup = soup(random);
            assertFolded(
                    extractor
                            .extract(PageSource.html(soup, "https://news.example/"))
                            .text(),
                    soup);
            assertFolded(extractor.extract(PageSource.plainText(soup, null)).text(), soup);
            assertThat(extractor.explain(PageSource.html(soup, null), FurnitureLines.NONE))
                    .as(soup)
                    .allSatisfy(verdict -> assertThat(verdict.reason()).isNotBlank());
        }
    }

    private static String soup(Random random) {
        StringBuilder soup = new StringBuilder();
        int length = random.nextInt(200);
        for (int i = 0; i < length; i++) {
            soup.append(SCRAPS[random.nextInt(SCRAPS.length)]);
        }
        return soup.toString();
    }

    private static void assertFolded(String text, String soup) {
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(soup).isTrue();
        for (String paragraph : text.split("\n\n", -1)) {
            assertThat(FoldedText.of(paragraph)).as(soup).isEqualTo(paragraph);
        }
    }
}
