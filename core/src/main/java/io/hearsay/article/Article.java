package io.hearsay.article;

import java.util.List;

/**
 * What a page says, without its furniture. Values that the page does not give are null (or empty lists), never guessed.
 *
 * @param text paragraphs in reading order joined by a blank line ({@code \n\n}), standfirst included, Unicode NFC,
 *     blanks (no-break ones included) folded to one; the text that every span points into
 * @param title the headline
 * @param published publication date with its evidence
 * @param modified date of the last change with its evidence
 * @param authors names without "By"
 * @param outlet site name as the page's metadata give it
 * @param section section or rubric
 * @param language BCP 47 tag
 * @param canonical absolute address that the page calls its own
 * @param dateline place the report was filed from, as printed ("DAMASCUS")
 * @param creditLine agency or source credit ("AFP", "Sputnik")
 * @param captions captions and photo credits, in reading order
 * @param textDirection {@code ltr} or {@code rtl}
 * @param evidence what the values were read from
 */
public record Article(
        String text,
        String title,
        DatedEvidence published,
        DatedEvidence modified,
        List<String> authors,
        String outlet,
        String section,
        String language,
        String canonical,
        String dateline,
        String creditLine,
        List<String> captions,
        String textDirection,
        ArticleEvidence evidence) {

    public Article {
        authors = List.copyOf(authors);
        captions = List.copyOf(captions);
    }

    /** Whether the page held no article text at all. */
    public boolean isEmpty() {
        return text.isBlank();
    }
}
