package io.hearsay.scraper.article;

import io.hearsay.article.ArticleExtractor;
import io.hearsay.article.PageSource;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * A page, parsed once for all who read it.
 *
 * @param html its elements; empty where it is plain text
 */
public record ParsedPage(PageSource source, Optional<Document> html) {

    /**
     * Parses a page.
     *
     * @param content decoded
     * @param url absolute address
     * @param mediaType as served
     */
    public static ParsedPage of(String content, String url, String mediaType) {
        PageSource source = new PageSource(content, url, mediaType);
        return new ParsedPage(
                source, source.isPlainText() ? Optional.empty() : Optional.of(ArticleExtractor.parse(source)));
    }
}
