package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.kept;
import static io.hearsay.article.PageBlocksFixture.paragraphs;
import static io.hearsay.article.PageBlocksFixture.reason;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthorNotesTest {

    private static final String NOTE =
            "<p>Anna Name is a writer in Linden who has reported on grain, water and money for twenty years.</p>";

    @Test
    void areLeftOutWithWhatGoesOnAboutTheAuthor() {
        String page = by("Anna Name") + NOTE + "<p>Name lives by the river with two dogs, and she teaches at night.</p>"
                + "<p>The talks will be held again in May, and both sides have promised to come.</p>";
        assertThat(kept(page)).hasSize(5).last().asString().startsWith("The talks will");
        assertThat(reason(page, "Anna Name is")).isEqualTo("tells of the author");
        assertThat(reason(page, "Name lives")).isEqualTo("tells of the author");
    }

    @Test
    void areKnownByTheFullNameOfAnAuthorAlone() {
        assertThat(kept(by("Ben Other") + NOTE)).hasSize(5);
        assertThat(kept(by("Anna") + NOTE)).hasSize(5);
        assertThat(kept(by("Anna Name") + NOTE.replace("Anna Name is", "Anna Namely is")))
                .hasSize(5);
    }

    private static String by(String author) {
        return "<head><meta name=author content='" + author + "'></head><h1>Talks go on</h1>" + paragraphs(4);
    }
}
