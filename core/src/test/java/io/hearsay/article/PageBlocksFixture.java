package io.hearsay.article;

import java.util.List;
import org.jsoup.Jsoup;

/** Pages and their blocks, written short. */
final class PageBlocksFixture {

    static final String PARAGRAPH =
            "<p>The minister said on Monday that the talks, which began a week ago, would go on until both sides"
                    + " agree.</p>";

    private PageBlocksFixture() {}

    static PageBlocks blocksOf(String html) {
        return BlockReader.read(Jsoup.parse(html).body());
    }

    /** A number of different paragraphs of an article. */
    static String paragraphs(int count) {
        StringBuilder paragraphs = new StringBuilder();
        for (int i = 0; i < count; i++) {
            paragraphs.append(PARAGRAPH.replace("Monday", "day " + i));
        }
        return paragraphs.toString();
    }

    /** The texts of the blocks that are kept. */
    static List<String> kept(String html) {
        return new ArticleExtractor()
                .explain(PageSource.html(html, null), FurnitureLines.NONE).stream()
                        .filter(BlockVerdict::kept)
                        .map(BlockVerdict::text)
                        .toList();
    }

    /** The reason given for the block that starts with some words. */
    static String reason(String html, String words) {
        return new ArticleExtractor()
                .explain(PageSource.html(html, null), FurnitureLines.NONE).stream()
                        .filter(verdict -> verdict.text().startsWith(words))
                        .findFirst()
                        .orElseThrow()
                        .reason();
    }
}
