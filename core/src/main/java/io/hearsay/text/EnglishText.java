package io.hearsay.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells whether a text is English, by its letters and by the small words that every sentence needs (G. Grefenstette,
 * Comparing two language identification schemes, JADT 1995).
 *
 * <p>A text is refused on evidence only: letters of another script, the small words of another language, or many words
 * in lower case with hardly an English small word among them. Headlines, lists of names and figures are English.
 */
public final class EnglishText {

    private static final List<String> LIST = read("function-words.txt");
    private static final Set<String> ENGLISH = words(true);
    private static final Set<String> FOREIGN = words(false);
    /** No small word is longer; longer runs of letters are not looked up. */
    private static final int LONGEST = 12;
    /** Fewer small words of other languages may be a quotation or a name. */
    private static final int FOREIGN_ENOUGH = 3;
    /** As many to each English one may stand in a quotation, where a text is short. */
    private static final int QUOTED = 4;
    /** Fewer words in lower case may be a caption or a list. */
    private static final int PROSE = 20;
    /**
     * A sentence of English may have as few, English prose has five times as many, prose in another language a
     * fraction.
     */
    private static final double LEAST_SHARE = 0.06;

    private int letters;
    private int latinLetters;
    private int wordsInLowerCase;
    private int english;
    private int foreign;

    private EnglishText() {}

    /** Whether a text is English, or too short to tell. Linear in the length of the text. */
    public static boolean is(CharSequence text) {
        EnglishText counted = new EnglishText();
        counted.count(text);
        return counted.isEnglish();
    }

    private boolean isEnglish() {
        boolean otherScript = latinLetters * 2 < letters;
        boolean prose = wordsInLowerCase >= PROSE;
        boolean otherWords = foreign >= FOREIGN_ENOUGH && foreign > english * (prose ? 1 : QUOTED);
        boolean otherProse = prose && english < wordsInLowerCase * LEAST_SHARE;
        return !otherScript && !otherWords && !otherProse;
    }

    private void count(CharSequence text) {
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int codePoint = Character.codePointAt(text, at);
            if (isPartOfWord(codePoint)) {
                countLetter(codePoint);
            } else {
                countWord(text, start, at);
                start = at + Character.charCount(codePoint);
            }
            at += Character.charCount(codePoint);
        }
        countWord(text, start, at);
    }

    private static boolean isPartOfWord(int codePoint) {
        return Character.isLetter(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    private void countLetter(int codePoint) {
        if (Character.isLetter(codePoint)) {
            letters++;
            latinLetters += Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN ? 1 : 0;
        }
    }

    private void countWord(CharSequence text, int start, int end) {
        wordsInLowerCase += end - start > 1 && Character.isLowerCase(text.charAt(start)) ? 1 : 0;
        if (start < end && end - start <= LONGEST) {
            String word = text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
            english += ENGLISH.contains(word) ? 1 : 0;
            foreign += FOREIGN.contains(word) ? 1 : 0;
        }
    }

    private static Set<String> words(boolean english) {
        return LIST.stream()
                .filter(line -> line.startsWith("en ") == english)
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> read(String name) {
        try (InputStream list = EnglishText.class.getResourceAsStream(name)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of small words cannot be read", e);
        }
    }
}
