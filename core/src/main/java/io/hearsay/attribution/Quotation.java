package io.hearsay.attribution;

/**
 * Words between quotation marks, as token positions in their paragraph.
 *
 * @param open the opening mark
 * @param close the closing mark; one past the last token where the quotation runs on into the next paragraph
 * @param continued whether it opens again in the next paragraph instead of closing
 * @param single whether the marks are single ones
 */
record Quotation(int open, int close, boolean continued, boolean single) {

    /** The first quoted token. */
    int first() {
        return open + 1;
    }

    /** One past the last quoted token. */
    int end() {
        return close;
    }

    boolean isEmpty() {
        return first() >= end();
    }
}
