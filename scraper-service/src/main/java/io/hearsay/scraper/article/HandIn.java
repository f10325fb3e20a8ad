package io.hearsay.scraper.article;

import io.hearsay.article.Article;
import io.hearsay.article.DatedEvidence;
import io.hearsay.scraper.address.InvalidAddressException;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Takes in articles that were not fetched. */
@Singleton
public class HandIn {

    private static final int MAX_NAME = 500;

    private final PageArticle pageArticle;
    private final Articles articles;

    HandIn(PageArticle pageArticle, Articles articles) {
        this.pageArticle = pageArticle;
        this.articles = articles;
    }

    /**
     * Checks and stores what was handed in.
     *
     * @throws ProblemException (4xx) naming the field that is wrong; nothing is stored then
     */
    public ArticleRow store(ArticleSubmission given) {
        ArticleRow row = articles.store(draft(given));
        if (row.erased) {
            throw ProblemException.of(410, given.url() == null ? "text" : "url", "this article was taken down");
        }
        return row;
    }

    private ArticleDraft draft(ArticleSubmission given) {
        PageAddress address = address(given.url());
        DatedEvidence published = published(given.published());
        String title = name("title", given.title());
        String outlet = name("outlet", given.outlet());
        Article read = read(given, address);
        return new ArticleDraft(
                address,
                withTitle(read, title),
                outlet(outlet, read, address),
                published == null ? read.published() : published,
                Instant.now());
    }

    /** The article of the text or page given; 4xx when there is none. */
    Article read(ArticleSubmission given, PageAddress address) {
        if ((given.text() == null) == (given.html() == null)) {
            throw ProblemException.badRequest("text", "either text or html must be given, and not both");
        }
        boolean plain = given.html() == null;
        String field = plain ? "text" : "html";
        String content = plain ? given.text() : given.html();
        if (content.isBlank()) {
            throw ProblemException.badRequest(field, field + " must not be empty");
        }
        Article read = pageArticle.read(
                StorableText.of(content), address == null ? null : address.value(), plain ? "text/plain" : "text/html");
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

    private static String outlet(String given, Article read, PageAddress address) {
        if (given != null) {
            return given;
        }
        return read.outlet() == null && address != null ? address.uri().getHost() : read.outlet();
    }

    private static String name(String field, String value) {
        if (value == null) {
            return null;
        }
        if (value.isBlank() || value.length() > MAX_NAME) {
            throw ProblemException.badRequest(field, "%s must have 1 to %d characters".formatted(field, MAX_NAME));
        }
        return value.strip();
    }

    private static DatedEvidence published(String value) {
        if (value == null) {
            return null;
        }
        try {
            String date = value.length() <= "2014-08-26".length()
                    ? LocalDate.parse(value).toString()
                    : OffsetDateTime.parse(value).toString();
            return new DatedEvidence(date, "given", 1.0);
        } catch (DateTimeException _) {
            throw ProblemException.badRequest(
                    "published",
                    "published must be a date like 2014-08-26 or 2014-08-26T23:26:00Z, not "
                            + value.substring(0, Math.min(value.length(), 40)));
        }
    }

    private static Article withTitle(Article read, String title) {
        return title == null
                ? read
                : new Article(
                        read.text(),
                        title,
                        read.published(),
                        read.modified(),
                        read.authors(),
                        read.outlet(),
                        read.section(),
                        read.language(),
                        read.canonical(),
                        read.dateline(),
                        read.creditLine(),
                        read.captions(),
                        read.textDirection());
    }
}
