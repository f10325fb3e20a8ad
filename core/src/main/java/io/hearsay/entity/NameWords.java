package io.hearsay.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as names are compared: runs of letters and digits, abbreviations without their dots ("U.S." and
 * "US" are one), accents folded. Hyphens and apostrophes part words, so "US-led" holds "US" and "Syria's" "Syria".
 */
final class NameWords {

    private static final Pattern WORD = Pattern.compile("(?:\\p{Lu}\\.){2,8}+|[\\p{L}\\p{M}\\p{N}]++");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final char FIRST_BEYOND_ASCII = 128;
    private static final String JOINTS = " \u00a0-'’.&";
    private static final int LONGEST_GAP = 2;

    private NameWords() {}

    /**
     * One word.
     *
     * @param start UTF-16 position of its first character
     * @param end UTF-16 position after its last one
     * @param shape the word without dots and accents, capitals kept
     * @param key the shape in lower case
     * @param joined whether it follows the word before closely enough to be of one name with it
     */
    record Word(int start, int end, String shape, String key, boolean joined) {

        boolean capitalised() {
            return Character.isUpperCase(shape.codePointAt(0)) || Character.isDigit(shape.codePointAt(0));
        }

        boolean allCapitals() {
            return shape.equals(shape.toUpperCase(Locale.ROOT));
        }
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int last = -1;
        while (matcher.find()) {
            String shape = fold(matcher.group());
            if (!shape.isEmpty()) {
                boolean joined = last >= 0 && joins(text, last, matcher.start());
                words.add(new Word(matcher.start(), matcher.end(), shape, shape.toLowerCase(Locale.ROOT), joined));
                last = matcher.end();
            }
        }
        return words;
    }

    private static String fold(String word) {
        String plain = word.indexOf('.') < 0 ? word : word.replace(".", "");
        return isAscii(plain)
                ? plain
                : MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    private static boolean isAscii(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    private static boolean joins(String text, int from, int to) {
        if (to - from > LONGEST_GAP) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (JOINTS.indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }
}
