package io.hearsay.scraper.article;

import io.hearsay.article.Article;
import io.hearsay.article.DatedEvidence;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Takes in articles that were not fetched. */
@Singleton
class HandIn {

    private static final int MAX_NAME = 500;
    private static final int DATE_LENGTH = "2014-08-26".length();
    private static final int SHOWN = 40;

    private final SubmittedPage submittedPage;
    private final Articles articles;

    HandIn(SubmittedPage submittedPage, Articles articles) {
        this.submittedPage = submittedPage;
        this.articles = articles;
    }

    /**
     * Checks and stores what was handed in.
     *
     * @throws ProblemException (4xx) naming the field that is wrong; nothing is stored then
     */
    StoredArticle store(ArticleSubmission given) {
        StoredArticle stored = articles.store(draft(given));
        if (stored.erased()) {
            throw ProblemException.of(410, given.url() == null ? "text" : "url", "this article was taken down");
        }
        return stored;
    }

    private ArticleDraft draft(ArticleSubmission given) {
        PageAddress address = SubmittedPage.address(given.url());
        DatedEvidence published = published(given.published());
        String title = name("title", given.title());
        String outlet = name("outlet", given.outlet());
        Article read = submittedPage.read(given.text(), given.html(), address);
        return new ArticleDraft(
                address,
                read,
                title == null ? read.title() : title,
                outlet == null ? outletOf(read, address) : outlet,
                published == null ? read.published() : published,
                Instant.now());
    }

    private static String outletOf(Article read, PageAddress address) {
        return read.outlet() == null && address != null ? address.uri().getHost() : read.outlet();
    }

    private static String name(String field, String value) {
        if (value != null && (value.isBlank() || value.length() > MAX_NAME)) {
            throw ProblemException.badRequest(field, "%s must have 1 to %d characters".formatted(field, MAX_NAME));
        }
        return value == null ? null : value.strip();
    }

    private static DatedEvidence published(String value) {
        if (value == null) {
            return null;
        }
        try {
            String date = value.length() <= DATE_LENGTH
                    ? LocalDate.parse(value).toString()
                    : OffsetDateTime.parse(value).toString();
            return new DatedEvidence(date, "given", 1.0);
        } catch (DateTimeException _) {
            String shown = value.substring(0, Math.min(value.length(), SHOWN));
            throw ProblemException.badRequest(
                    "published", "published must be a date like 2014-08-26 or 2014-08-26T23:26:00Z, not " + shown);
        }
    }
}
