package io.hearsay.scraper.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.article.FurnitureLines;
import io.hearsay.scraper.TestingSite;
import org.junit.jupiter.api.Test;

class ParsedPageTest {

    private static final String URL = "https://news.example/a";

    private final PageArticle articles = new PageArticle();

    @Test
    void aPageParsedOnceGivesTheSameArticle() {
        String html = TestingSite.articleHtml("Talks open in the first city", "/b");
        ParsedPage page = ParsedPage.of(html, URL, "text/html");
        String before = page.html().orElseThrow().outerHtml();
        assertThat(articles.read(page, "The Courier", _ -> FurnitureLines.NONE))
                .isEqualTo(articles.read(html, URL, "text/html"));
        assertThat(page.html().orElseThrow().outerHtml())
                .as("others read it as well")
                .isEqualTo(before);
    }

    @Test
    void plainTextHasNoElements() {
        ParsedPage page = ParsedPage.of("Talks open. <b>", URL, "text/plain");
        assertThat(page.html()).isEmpty();
        assertThat(articles.read(page, "The Courier", _ -> FurnitureLines.NONE).text())
                .isEqualTo("Talks open. <b>");
    }
}
