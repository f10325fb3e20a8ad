package io.hearsay.scraper.article;

import io.hearsay.article.Article;
import io.hearsay.article.FurnitureLines;
import io.hearsay.scraper.address.InvalidAddressException;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;

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
        Article read = pageArticle.read(content(text, html), value(address), mediaType(html));
        if (read.isEmpty()) {
            String field = field(html);
            throw ProblemException.of(422, field, field + " holds no article text");
        }
        return read;
    }

    /** What becomes of every block of what was sent; the parameters are those of {@link #read}. */
    List<ExplainedBlock> explain(String text, String html, PageAddress address) {
        return pageArticle.explain(content(text, html), value(address), mediaType(html), FurnitureLines.NONE).stream()
                .map(ExplainedBlock::of)
                .toList();
    }

    private static String content(String text, String html) {
        String field = field(html);
        if ((text == null) == (html == null)) {
            throw ProblemException.badRequest(field, "either text or html must be given, and not both");
        }
        String content = html == null ? text : html;
        if (content.isBlank()) {
            throw ProblemException.badRequest(field, field + " must not be empty");
        }
        return StorableText.of(content);
    }

    private static String field(String html) {
        return html == null ? "text" : "html";
    }

    private static String mediaType(String html) {
        return html == null ? "text/plain" : "text/html";
    }

    private static String value(PageAddress address) {
        return address == null ? null : address.value();
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
