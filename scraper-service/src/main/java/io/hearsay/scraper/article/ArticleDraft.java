package io.hearsay.scraper.article;

import io.hearsay.article.Article;
import io.hearsay.article.DatedEvidence;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.furniture.CountedPage;
import io.hearsay.text.ContentId;
import java.time.Instant;

/**
 * An article about to be stored.
 *
 * @param address where it stands, or null when it was handed in without one
 * @param article what the page says
 * @param title the headline, or null
 * @param outlet who published it, or null when nobody says
 * @param published publication date with its evidence, or null
 * @param fetchedAt when its page was fetched, or it was handed in
 */
public record ArticleDraft(
        PageAddress address, Article article, String title, String outlet, DatedEvidence published, Instant fetchedAt) {

    /**
     * The article of a page that stands at an address.
     *
     * @param outletOtherwise who published it where the page does not say
     * @param listed the date that a list gave for the page, taken where the page has none, or null
     */
    public static ArticleDraft of(
            PageAddress address, Article article, String outletOtherwise, DatedEvidence listed, Instant fetchedAt) {
        return new ArticleDraft(
                address,
                article,
                article.title(),
                outletOf(article, outletOtherwise),
                article.published() == null ? listed : article.published(),
                fetchedAt);
    }

    static String outletOf(Article article, String otherwise) {
        return StorableText.of(article.outlet() == null ? otherwise : article.outlet());
    }

    /**
     * A date that a list gave for a page, with the confidence that it deserves.
     *
     * @param date ISO 8601, or null
     * @param evidence which kind of list it was
     */
    public static DatedEvidence listed(String date, String evidence) {
        return date == null ? null : new DatedEvidence(date, evidence, evidence.equals("sitemap") ? 0.9 : 0.8);
    }

    /** Its lines, to be counted for its outlet. */
    public CountedPage counted() {
        return CountedPage.of(StorableText.of(outlet), id(), StorableText.of(article.text()));
    }

    /** Made of the address; without one, of outlet and text. */
    public String id() {
        return address == null ? ContentId.of(outlet == null ? "" : outlet, article.text()) : idOf(address);
    }

    /** The id of the article that stands at an address. */
    public static String idOf(PageAddress address) {
        return ContentId.of(address.value());
    }

    /** Same for every article with the same text. */
    String textHash() {
        return ContentId.of(article.text());
    }

    /** Names one text of one article. */
    public String contentHash() {
        return ContentId.of(id(), article.text());
    }
}
