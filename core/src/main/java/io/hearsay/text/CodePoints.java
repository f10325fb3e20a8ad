package io.hearsay.text;

import java.util.Arrays;

/**
 * A text that can be addressed in Unicode code points, the unit of every {@link Span}, as well as in Java's UTF-16
 * units, the unit of regular expressions and parsers.
 */
public final class CodePoints {

    private final String text;
    /** UTF-16 positions of the low surrogates' code points; empty for text of the basic plane, which most text is. */
    private final int[] supplementary;

    private CodePoints(String text, int[] supplementary) {
        this.text = text;
        this.supplementary = supplementary;
    }

    /** Prepares a text for addressing; linear in its length. */
    public static CodePoints of(String text) {
        int[] found = new int[0];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, Math.max(8, count * 2));
                }
                found[count++] = i;
                i++;
            }
        }
        return new CodePoints(text, Arrays.copyOf(found, count));
    }

    /** The text itself. */
    public String text() {
        return text;
    }

    /** The length in code points. */
    public int length() {
        return text.length() - supplementary.length;
    }

    /** The code point position of a UTF-16 position in {@code [0, text.length()]}. */
    public int fromUtf16(int utf16) {
        int before = Arrays.binarySearch(supplementary, utf16);
        return utf16 - (before < 0 ? -before - 1 : before);
    }

    /** The UTF-16 position of a code point position in {@code [0, length()]}. */
    public int toUtf16(int codePoint) {
        int low = 0;
        int high = supplementary.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (supplementary[middle] - middle < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }

    /** The span of a range given in UTF-16 units. */
    public Span span(int utf16Start, int utf16End) {
        return new Span(fromUtf16(utf16Start), fromUtf16(utf16End), text.substring(utf16Start, utf16End));
    }
}
