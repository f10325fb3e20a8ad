package io.hearsay.scraper.article;

import io.hearsay.article.Article;
import io.hearsay.article.ArticleExtractor;
import io.hearsay.article.PageSource;
import jakarta.inject.Singleton;

/** Makes articles of pages; the one place where the service meets {@code core}'s extraction. */
@Singleton
public class PageArticle {

    private final ArticleExtractor extractor = new ArticleExtractor();

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
