package io.hearsay.syndication;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells the lines of a page that are running text from menus, tickers and lists of links. */
final class ProseLines {

    private static final int LONGEST_LABEL_IN_WORDS = 14;
    private static final int LONGEST_LINE_TO_INSPECT = 4_000;
    private static final double LEAST_VARIETY = 0.5;
    private static final String SENTENCE_ENDS = ".!?…,:;";
    private static final String CLOSERS = "”\"’'»)]";

    private ProseLines() {}

    /** Whether a line reads as running text: it ends like a sentence or is long, and does not repeat few words. */
    static boolean isProse(String line) {
        String trimmed = line.strip();
        if (trimmed.isEmpty()) {
            return false;
        }
        if (trimmed.length() > LONGEST_LINE_TO_INSPECT) {
            return true;
        }
        String[] words = trimmed.split("\\s+", -1);
        return words.length <= LONGEST_LABEL_IN_WORDS ? endsSentence(trimmed) : endsSentence(trimmed) || varied(words);
    }

    /** The line with figures and case levelled: "22:08 GMT" and "09:15 GMT" are one line of furniture. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder(line.length());
        line.strip()
                .toLowerCase(Locale.ROOT)
                .chars()
                .forEach(c -> folded.append(Character.isDigit(c) ? '0' : (char) c));
        return folded.toString();
    }

    private static boolean endsSentence(String line) {
        int last = line.length() - 1;
        while (last > 0 && CLOSERS.indexOf(line.charAt(last)) >= 0) {
            last--;
        }
        return SENTENCE_ENDS.indexOf(line.charAt(last)) >= 0;
    }

    private static boolean varied(String[] words) {
        Set<String> distinct = new HashSet<>(Arrays.asList(words));
        return distinct.size() >= LEAST_VARIETY * words.length;
    }
}
