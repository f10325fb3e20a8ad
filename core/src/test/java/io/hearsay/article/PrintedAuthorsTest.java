package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.blocksOf;
import static io.hearsay.article.PageBlocksFixture.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedAuthorsTest {

    @Test
    void readsTheLineUnderTheHeadline() {
        assertThat(printed("<div>By Anna Name and Ben de Other</div>")).containsExactly("Anna Name and Ben de Other");
    }

    @Test
    void readsALineCutAfterBy() {
        assertThat(printed("<div>By</div><div>Anna Name</div>")).containsExactly("Anna Name");
    }

    @Test
    void takesASingleNameOnlyFromALink() {
        assertThat(printed("<p>by <a href=/author/amanda>Amanda</a> · Dec 20, 2025</p>"))
                .containsExactly("Amanda");
        assertThat(printed("<p>by Amanda · Dec 20, 2025</p>")).isEmpty();
    }

    @Test
    void readsLinksAndElementsWithoutBy() {
        assertThat(printed("<a href=/staff/anna>Anna Name</a><a href=/staff/ben>Ben Other</a>"))
                .containsExactly("Anna Name", "Ben Other");
        assertThat(printed("<div class=author><div class=author-name>Anna Name</div><div>Senior Editor</div></div>"))
                .containsExactly("Anna Name");
    }

    @Test
    void readsTheOnlyAuthorBoxOfThePage() {
        String box = "<div class=author-box>Anna Name</div>";
        assertThat(after(box)).containsExactly("Anna Name");
        assertThat(after(box + "<div class=author-box>Ben Other</div>")).isEmpty();
    }

    private static List<String> printed(String lines) {
        return read("<h1>Talks go on</h1>" + lines + paragraphs(3));
    }

    private static List<String> after(String lines) {
        return read("<h1>Talks go on</h1>" + paragraphs(12) + lines);
    }

    private static List<String> read(String html) {
        PageBlocks page = blocksOf(html);
        HeadMatter matter = HeadMatter.of(page, BodySelection.of(page, "Talks go on", null, FurnitureLines.NONE));
        return PrintedAuthors.of(page, matter);
    }
}
