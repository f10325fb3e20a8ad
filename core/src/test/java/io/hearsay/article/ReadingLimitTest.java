package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingLimitTest {

    private final ArticleExtractor extractor = new ArticleExtractor();

    @Test
    void readsAPageOfUsualSizeWhole() {
        assertThat(ReadingLimit.readable("<p>All of it.</p>")).isEqualTo("<p>All of it.</p>");
        assertThat(ReadingLimit.withRest(List.of(), "<p>All of it.</p>")).isEmpty();
    }

    @Test
    void stopsAfterTheLastCharacterRead() {
        String page = "a".repeat(ReadingLimit.CHARACTERS);
        assertThat(ReadingLimit.readable(page)).isEqualTo(page);
        assertThat(ReadingLimit.readable(page + "b")).isEqualTo(page);
    }

    @Test
    void doesNotCutACharacterInTwo() {
        String page = "a".repeat(ReadingLimit.CHARACTERS - 1) + "\uD83D\uDE00";
        assertThat(ReadingLimit.readable(page)).hasSize(ReadingLimit.CHARACTERS - 1);
    }

    @Test
    void stopsBeforeTheFirstTagTooMany() {
        String page = "<b>a".repeat(ReadingLimit.TAGS);
        assertThat(ReadingLimit.readable(page)).isEqualTo(page);
        assertThat(ReadingLimit.readable(page + "<i>the rest")).isEqualTo(page);
    }

    @Test
    void saysHowThePartGoesOnThatIsNotRead() {
        String page = " ".repeat(ReadingLimit.CHARACTERS) + "The rest of it";
        assertThat(ReadingLimit.withRest(List.of(), page))
                .singleElement()
                .isEqualTo(new BlockVerdict(
                        "The rest of it…",
                        false,
                        BlockRole.FURNITURE,
                        "beyond the first 10485760 characters of the page, which are all that is read"));
    }

    @Test
    void readsNoMoreLinesOfATextThanTheLimit() {
        List<BlockVerdict> verdicts = explained(PageSource.plainText("a\n".repeat(ReadingLimit.BLOCKS + 1), null));
        assertThat(verdicts).hasSize(ReadingLimit.BLOCKS + 1);
        assertThat(verdicts.getLast().reason()).isEqualTo("only 100000 blocks of a page are read");
        assertThat(verdicts.getLast().kept()).isFalse();
    }

    @Test
    void readsNoMoreBlocksOfAPageThanTheLimit() {
        List<BlockVerdict> verdicts = explained(PageSource.html("a<hr>".repeat(ReadingLimit.BLOCKS + 1), null));
        assertThat(verdicts).hasSize(ReadingLimit.BLOCKS + 1);
        assertThat(verdicts.getLast().reason()).isEqualTo("only 100000 blocks of a page are read");
    }

    private List<BlockVerdict> explained(PageSource page) {
        return extractor.explain(page, FurnitureLines.NONE);
    }
}
