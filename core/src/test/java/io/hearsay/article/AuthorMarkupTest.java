package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.blocksOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorMarkupTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>By <a href=/author/anna-name/>Anna Name</a></p>",
                "<p><a rel='nofollow author' href=/u/17>Anna Name</a></p>",
                "<a href='https://news.example/autores/anna?x=1'><div>Anna Name</div></a>"
            })
    void findsLinksToAuthorsPages(String html) {
        assertThat(AuthorMarkup.linked(block(html))).containsExactly("Anna Name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p><a href=/tags/anna>Anna Name</a></p>", "<p><a href=/author/>Anna Name</a></p>"})
    void passesOverOtherLinks(String html) {
        assertThat(AuthorMarkup.linked(block(html))).isEmpty();
    }

    @Test
    void knowsElementsThatAreCalledAuthor() {
        assertThat(AuthorMarkup.isNamed(block("<div class=post__authorName>Anna Name</div>")))
                .isTrue();
        assertThat(AuthorMarkup.isNamed(block("<div class=by-line><b class=byline>Anna Name</b></div>")))
                .isTrue();
    }

    @Test
    void passesOverWhatElseIsSaidOfAnAuthor() {
        assertThat(AuthorMarkup.isNamed(block("<div class=author><p class=author-title>Chief Officer</p></div>")))
                .isFalse();
        assertThat(AuthorMarkup.isNamed(block("<div class=story>Anna Name</div>")))
                .isFalse();
    }

    private static Block block(String html) {
        return blocksOf(html).blocks().getFirst();
    }
}
