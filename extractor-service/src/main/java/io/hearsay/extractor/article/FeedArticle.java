package io.hearsay.extractor.article;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.article.DatedEvidence;
import java.util.stream.Stream;

/**
 * An entry of the scraper's feed, as far as the extractor uses it. Fields it does not know are passed over: the feed
 * may grow.
 *
 * @param cursor continues the feed after this entry
 * @param id the article's id
 * @param revision rises with every change
 * @param contentHash names one text of one article; null in a tombstone
 * @param erased whether this is a tombstone: everything known of the article is to be forgotten
 * @param outlet who published it
 * @param title its headline, or null
 * @param text its paragraphs; spans count its code points
 * @param published when, with the evidence; null when undated
 * @param creditLine the agency it credits, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedArticle(
        String cursor,
        String id,
        int revision,
        String contentHash,
        boolean erased,
        String outlet,
        String title,
        String text,
        DatedEvidence published,
        String creditLine) {

    /** ISO date of publication, or null when undated. */
    public String publishedDate() {
        return published == null ? null : published.date();
    }

    /** What keeps this entry from being stored, in words, or null when nothing does. */
    public String defect() {
        if (erased) {
            return null;
        }
        if (text == null || contentHash == null) {
            return "the feed's entry has no " + (text == null ? "text" : "contentHash");
        }
        boolean storable =
                Stream.of(text, outlet, title, creditLine, publishedDate()).allMatch(StorableText::isStorable);
        return storable ? null : "the feed's entry holds a NUL character or half of a surrogate pair";
    }
}
