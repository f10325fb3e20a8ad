package io.hearsay.scraper.article;

import io.hearsay.article.Article;
import io.hearsay.scraper.address.InvalidAddressException;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;

/** Reads a page or a text that a client sent, and names what is wrong with it. */
@Singleton
class SubmittedPage {

    private final PageArticle pageArticle;

    SubmittedPage(PageArticle pageArticle) {
        this.pageArticle = pageArticle;
    }

    /**
     * The article of what was sent.
     *
     * @param text plain text, or null
     * @param html a page, or null
     * @param address where it stands, or null
     * @throws ProblemException (4xx) when neither or both are given, or there is no article in it
     */
    Article read(String text, String html, PageAddress address) {
        if ((text == null) == (html == null)) {
            throw ProblemException.badRequest(
                    html == null ? "text" : "html", "either text or html must be given, and not both");
        }
        String field = html == null ? "text" : "html";
        String content = html == null ? text : html;
        if (content.isBlank()) {
            throw ProblemException.badRequest(field, field + " must not be empty");
        }
        Article read = pageArticle.read(
                StorableText.of(content),
                address == null ? null : address.value(),
                html == null ? "text/plain" : "text/html");
        if (read.isEmpty()) {
            throw ProblemException.of(422, field, field + " holds no article text");
        }
        return read;
    }

    /** The address given, or null; 400 when it is none. */
    static PageAddress address(String url) {
        try {
            return url == null ? null : PageAddress.of(url);
        } catch (InvalidAddressException e) {
            throw ProblemException.badRequest("url", "url " + e.getMessage());
        }
    }
}
