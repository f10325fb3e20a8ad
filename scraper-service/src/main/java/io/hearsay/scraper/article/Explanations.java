package io.hearsay.scraper.article;

import io.hearsay.article.FurnitureLines;
import io.hearsay.article.PageDecoder;
import io.hearsay.article.UnreadablePageException;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.furniture.OutletLines;
import io.hearsay.scraper.page.Capture;
import io.hearsay.scraper.page.Captures;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Tells what became of every block of an article's page, from the page that is kept and the furniture known today. */
@Singleton
class Explanations {

    private final PageDecoder decoder = new PageDecoder();
    private final Captures captures;
    private final OutletLines lines;
    private final PageArticle pageArticle;

    Explanations(Captures captures, OutletLines lines, PageArticle pageArticle) {
        this.captures = captures;
        this.lines = lines;
        this.pageArticle = pageArticle;
    }

    /**
     * An article with the blocks of its page.
     *
     * @throws ProblemException (404) when the page is not kept: the article was handed in, or its body has been
     *     dropped; (410) when the article is gone
     */
    ArticleView explain(ArticleView article) {
        if (article.erased()) {
            throw ProblemException.of(410, "explain", "this article is gone, and its page with it");
        }
        return article.with(blocks(article));
    }

    private List<ExplainedBlock> blocks(ArticleView article) {
        Capture capture = capture(article);
        String contentType = capture.headers().get("content-type");
        FurnitureLines known = article.outlet() == null ? FurnitureLines.NONE : lines.known(article.outlet());
        try (InputStream body = capture.open()) {
            String content = decoder.decode(body.readAllBytes(), contentType);
            return pageArticle.explain(content, article.url(), contentType, known).stream()
                    .map(ExplainedBlock::of)
                    .toList();
        } catch (UnreadablePageException e) {
            throw ProblemException.of(422, "explain", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("a kept page is damaged", e);
        }
    }

    private Capture capture(ArticleView article) {
        if (article.url() == null) {
            throw notKept();
        }
        return captures.find(PageAddress.stored(article.url()), article.fetchedAt())
                .filter(capture -> capture.body() != null)
                .orElseThrow(Explanations::notKept);
    }

    private static ProblemException notKept() {
        return ProblemException.of(404, "explain", "the page that this article was made of is not kept");
    }
}
