package io.hearsay.article;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * The lines of one article as they are counted for its outlet.
 *
 * @param lettersByLine weight in letters of each distinct line, masked, in reading order
 */
public record CountedLines(SequencedMap<String, Integer> lettersByLine) {

    /** Lines of a page that are counted at most; what comes after them is not looked at. */
    static final int MOST = 1000;

    /** A longer line is never furniture, however often an outlet prints it: background recurs as well. */
    static final int LONGEST_FURNITURE = 250;

    /** The lines of an article's text. */
    public static CountedLines of(String text) {
        SequencedMap<String, Integer> letters = new LinkedHashMap<>();
        text.lines().limit(MOST).forEach(line -> {
            int weight = Letters.weight(line);
            if (weight > 0) {
                letters.put(FurnitureLines.mask(line), weight);
            }
        });
        return new CountedLines(letters);
    }

    /** Whether a line is such that recurring makes it furniture: short, and nobody's words. */
    public static boolean mayBeFurniture(String masked) {
        return masked.length() <= LONGEST_FURNITURE && !isQuotation(masked);
    }

    private static boolean isQuotation(String line) {
        return line.chars().anyMatch(c -> "\"“”„«»".indexOf(c) >= 0);
    }

    /** Whether any of these lines is furniture. */
    public boolean holdAny(FurnitureLines known) {
        return lettersByLine.keySet().stream().anyMatch(known::contains);
    }
}
