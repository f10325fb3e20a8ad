package io.hearsay.article;

/**
 * Lengths that compare across scripts. A Chinese character or a kana says about as much as two and a half letters of an
 * alphabet, so that "long enough to be a paragraph" means the same in both.
 */
final class Letters {

    private static final double IDEOGRAPH_WEIGHT = 2.5;

    private Letters() {}

    /** The number of letters and digits, ideographs and syllables weighted. */
    static int weight(CharSequence text) {
        int letters = 0;
        int ideographs = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '\u2E80') {
                letters += Character.isLetterOrDigit(c) ? 1 : 0;
            } else if (isIdeograph(c)) {
                ideographs++;
            } else if (Character.isLetterOrDigit(c)) {
                letters++;
            }
        }
        return letters + (int) (ideographs * IDEOGRAPH_WEIGHT);
    }

    private static boolean isIdeograph(char c) {
        return (c >= '\u3040' && c <= '\u30FF') || (c >= '\u3400' && c <= '\u9FFF') || (c >= '\uAC00' && c <= '\uD7A3');
    }

    /** Whether the text is written in a script without blanks between words. */
    static boolean isUnspaced(CharSequence text) {
        int ideographs = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isIdeograph(text.charAt(i)) || isSouthEastAsian(text.charAt(i))) {
                ideographs++;
            }
        }
        return ideographs * 3 > text.length();
    }

    private static boolean isSouthEastAsian(char c) {
        return (c >= '\u0E00' && c <= '\u0EFF') || (c >= '\u1000' && c <= '\u109F') || (c >= '\u1780' && c <= '\u17FF');
    }
}
