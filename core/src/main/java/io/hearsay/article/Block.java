package io.hearsay.article;

import org.jsoup.nodes.Element;

/**
 * A run of text that a browser would show as one paragraph, line or cell.
 *
 * @param text folded text, never empty
 * @param linkedLetters how many of its letters stand in links
 * @param kind what its markup says it is
 * @param owner the element that holds it
 * @param region index of the region that holds it directly
 */
record Block(String text, int linkedLetters, Kind kind, Element owner, int region) {

    /** What a block's markup says it is. */
    enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        CELL,
        CAPTION,
        OTHER
    }

    /** Length in letters and digits, those of scripts without blanks between words counted by their weight. */
    int letters() {
        return Letters.weight(text);
    }

    /** Share of letters that stand in links, from 0 to 1. */
    double linkDensity() {
        return Math.min(1.0, linkedLetters / (double) Math.max(1, letters()));
    }
}
