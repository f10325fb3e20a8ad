package io.hearsay.scraper.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.article.Article;
import io.hearsay.scraper.TestingSite;
import org.junit.jupiter.api.Test;

class PageArticleTest {

    private final PageArticle pageArticle = new PageArticle();

    @Test
    void aPageBecomesAnArticle() {
        Article read = pageArticle.read(
                TestingSite.articleHtml("Talks go on in the harbour"), "https://news.example/a", "text/html");
        assertThat(read.title()).isEqualTo("Talks go on in the harbour");
        assertThat(read.text()).contains("paragraph number 4").doesNotContain("<p>");
    }

    @Test
    void plainTextIsReadAsParagraphs() {
        Article read = pageArticle.read("He said so on Tuesday.\n\nShe denied it on Wednesday.", null, "text/plain");
        assertThat(read.text()).isEqualTo("He said so on Tuesday.\n\nShe denied it on Wednesday.");
    }

    @Test
    void aPageWithoutAnArticleHasNone() {
        assertThat(pageArticle.read("<html><body></body></html>", null, null).isEmpty())
                .isTrue();
    }
}
