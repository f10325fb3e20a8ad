package io.hearsay.article;

import java.text.Normalizer;

/** Text in the form an article keeps it: Unicode NFC, every run of blanks one blank, nothing invisible. */
final class FoldedText {

    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FoldedText() {}

    /** Folds one block of text to one line without blanks at its ends. */
    static String of(CharSequence raw) {
        StringBuilder folded = new StringBuilder(raw.length());
        boolean pendingBlank = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isBlank(c)) {
                pendingBlank = !folded.isEmpty();
            } else if (isPrinted(c)) {
                if (pendingBlank) {
                    folded.append(' ');
                    pendingBlank = false;
                }
                folded.append(c);
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** Whether the character is white space of any kind: no-break, ideographic and control characters included. */
    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || (c >= '\u007F' && c <= '\u009F') || (c > '\u1000' && isWideBlank(c));
    }

    private static boolean isWideBlank(char c) {
        return Character.isSpaceChar(c);
    }

    private static boolean isPrinted(char c) {
        return c != SOFT_HYPHEN && c != ZERO_WIDTH_SPACE && c != BYTE_ORDER_MARK;
    }
}
