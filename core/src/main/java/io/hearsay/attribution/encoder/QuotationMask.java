package io.hearsay.attribution.encoder;

import java.util.Arrays;

/**
 * Which characters of a paragraph stand between double quotation marks, told by pairing alone. A mark that is never
 * closed quotes to the paragraph's end. The model has learnt from texts marked in just this way
 * ({@code core/training/encoder.py}, {@code quoted}), so the two must not differ.
 */
final class QuotationMask {

    private QuotationMask() {}

    /** One flag for each UTF-16 position of {@code text[from, to)}, a paragraph without line breaks. */
    static boolean[] of(String text, int from, int to) {
        boolean[] mask = new boolean[to - from];
        int i = from;
        while (i < to) {
            int step = opening(text, i, to);
            if (step == 0) {
                i++;
                continue;
            }
            int close = step == 2 ? closingTwo(text, i + 2, to) : closing(text, text.charAt(i), i + 1, to);
            int end = Math.min(to, close + step);
            Arrays.fill(mask, i - from, end - from, true);
            i = close + step;
        }
        return mask;
    }

    /** How long the mark is that opens at a position: 0 for none. */
    private static int opening(String text, int i, int to) {
        if (i + 1 < to && (text.startsWith("``", i) || text.startsWith("''", i))) {
            return 2;
        }
        return closers(text.charAt(i)).isEmpty() ? 0 : 1;
    }

    private static String closers(char open) {
        return switch (open) {
            case '“', '"', '”' -> "”\"";
            case '«' -> "»";
            case '„' -> "”“\"";
            default -> "";
        };
    }

    private static int closing(String text, char open, int from, int to) {
        String closers = closers(open);
        for (int i = from; i < to; i++) {
            if (closers.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return to;
    }

    private static int closingTwo(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '"' || (i + 1 < to && text.startsWith("''", i))) {
                return i;
            }
        }
        return to;
    }
}
