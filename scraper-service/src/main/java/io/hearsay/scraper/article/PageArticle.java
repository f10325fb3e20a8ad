package io.hearsay.scraper.article;

import io.hearsay.article.Article;
import io.hearsay.article.ArticleExtractor;
import io.hearsay.article.PageSource;
import jakarta.inject.Singleton;

/** Makes articles of pages; the one place where the service meets {@code core}'s extraction. */
@Singleton
public class PageArticle {

    /**
     * Stored with every article; to be raised when extraction changes, so that one sees what older ones were made by.
     */
    public static final String VERSION = "1";

    private final ArticleExtractor extractor = new ArticleExtractor();

    /** The article of a page that is parsed already. */
    public Article read(ParsedPage page) {
        return page.html()
                .map(html -> extractor.extract(html, page.source()))
                .orElseGet(() -> extractor.extract(page.source()));
    }

    /**
     * The article of a page.
     *
     * @param content decoded
     * @param url absolute address, or null
     * @param mediaType as served, or null
     */
    public Article read(String content, String url, String mediaType) {
        return extractor.extract(new PageSource(content, url, mediaType));
    }
}
