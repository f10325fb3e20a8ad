package io.hearsay.scraper.reextraction;

import io.hearsay.article.Article;
import io.hearsay.article.PageDecoder;
import io.hearsay.article.UnreadablePageException;
import io.hearsay.scraper.article.ArticleDraft;
import io.hearsay.scraper.article.PageArticle;
import io.hearsay.scraper.article.ParsedPage;
import io.hearsay.scraper.crawl.Outlets;
import io.hearsay.scraper.discovery.Lists;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.furniture.OutletLines;
import io.hearsay.scraper.page.Capture;
import io.hearsay.scraper.page.Captures;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Makes the article of a kept page, as a visit makes it of one that was fetched just now. */
@Singleton
class PageReading {

    private final PageDecoder decoder = new PageDecoder();
    private final Captures captures;
    private final PageArticle pageArticle;
    private final OutletLines lines;

    PageReading(Captures captures, PageArticle pageArticle, OutletLines lines) {
        this.captures = captures;
        this.pageArticle = pageArticle;
        this.lines = lines;
    }

    /** The article; empty where the page holds none, is no page to be read, or is kept no longer. */
    Optional<ArticleDraft> read(SourcePage page) {
        return captures.find(page.address(), page.fetchedAt()).flatMap(capture -> draft(page, capture));
    }

    private Optional<ArticleDraft> draft(SourcePage page, Capture capture) {
        Answer answer = answer(capture);
        String mediaType = answer.mediaType();
        if (Lists.mayBeList(mediaType, answer.body())
                && Lists.read(answer.body(), page.address()).isPresent()) {
            return Optional.empty();
        }
        try {
            String text =
                    decoder.decode(answer.body(), answer.header("content-type").orElse(null));
            String outlet = new Outlets(page.outlets()).nameOf(page.address());
            ParsedPage parsed = ParsedPage.of(text, page.address().value(), mediaType);
            Article article = pageArticle.read(parsed, outlet, lines::known);
            return article.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ArticleDraft.of(page.address(), article, outlet, page.listed(), page.fetchedAt()));
        } catch (UnreadablePageException _) {
            return Optional.empty();
        }
    }

    private static Answer answer(Capture capture) {
        try (InputStream body = capture.open()) {
            return new Answer(capture.status(), capture.headers(), body.readAllBytes(), capture.at());
        } catch (IOException e) {
            throw new UncheckedIOException("a kept page is damaged", e);
        }
    }
}
