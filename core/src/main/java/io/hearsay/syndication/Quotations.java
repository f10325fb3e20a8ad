package io.hearsay.syndication;

import java.util.BitSet;

/**
 * Which characters of a text stand inside quotation marks. Marks are paired within a paragraph; a mark that opens a
 * paragraph and is not closed there (a quotation over several paragraphs) covers the paragraph.
 */
final class Quotations {

    private final String text;
    private final BitSet quoted;

    private Quotations(String text) {
        this.text = text;
        this.quoted = new BitSet(text.length());
    }

    /** The UTF-16 positions inside quotation marks; linear in the text's length. */
    static BitSet of(String text) {
        Quotations quotations = new Quotations(text);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            quotations.paragraph(start, end);
            start = end + 1;
        }
        return quotations.quoted;
    }

    private void paragraph(int start, int end) {
        int at = start;
        int opened = -1;
        char closer = 0;
        while (at < end) {
            char c = text.charAt(at);
            if (opened < 0) {
                closer = closerOf(at, start, end);
                opened = closer == 0 ? -1 : at;
            } else if (c == closer && closes(at, end)) {
                quoted.set(opened, at + 1);
                opened = -1;
            }
            at++;
        }
        if (opened >= 0 && text.substring(start, opened).isBlank()) {
            quoted.set(opened, end);
        }
    }

    /** The mark that closes a quotation opened here, or 0 where none opens. */
    private char closerOf(int at, int start, int end) {
        char mark = text.charAt(at);
        return switch (mark) {
            case '“', '„' -> '”';
            case '«' -> '»';
            case '"' -> '"';
            case '‘' -> '’';
            case '\'' -> opensWord(at, start, end) ? '\'' : 0;
            default -> 0;
        };
    }

    private boolean opensWord(int at, int start, int end) {
        boolean free = at == start || !Character.isLetterOrDigit(text.charAt(at - 1));
        return free && at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** An apostrophe inside a word closes nothing; neither does a plural's ("officials' plans"). */
    private boolean closes(int at, int end) {
        char mark = text.charAt(at);
        if (mark != '\'' && mark != '’') {
            return true;
        }
        boolean insideWord = at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
        boolean plural = text.charAt(at - 1) == 's' && at + 1 < end && text.charAt(at + 1) == ' ';
        return !insideWord && !plural;
    }
}
