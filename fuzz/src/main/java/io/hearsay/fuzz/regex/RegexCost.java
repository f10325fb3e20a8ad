package io.hearsay.fuzz.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many characters a regular expression looks at. That is counted, not timed, so it is the same in every run. Texts
 * that it may take long over are made from beginnings of what it matches, which its matcher tells apart from what it
 * never will by whether it came to the text's end, and of which a stretch is repeated.
 */
public final class RegexCost {

    private static final int WALKS = 8;
    private static final int LONGEST_WALK = 24;
    private static final int LONGEST_STRETCH = 3;
    private static final int LENGTH = 100;
    /**
     * Looks for a character from which on it is worth a closer look; a pattern without repetitions takes one or two.
     */
    private static final int SUSPICIOUS = 20;

    private static final double MOST_PER_DOUBLING = 2.6;
    /** A millisecond or two. */
    private static final long MOST_WITHIN_BOUNDS = 200_000;

    private static final long MOST = 1_000_000;
    private static final String USUAL = "aAzZ09 \t\n.,;:-_/'\"()[]<>=&%@#+*!?|“”‘’é気";
    /** Nothing matches it, or almost nothing. */
    private static final String STRANGE = "\u0001";

    private RegexCost() {}

    /** What is wrong with the use of a regular expression; empty when nothing is. */
    public static Optional<String> fault(RegexUse use) {
        Pattern pattern = Pattern.compile(use.regex(), use.flags());
        for (Attack attack : attacks(pattern)) {
            if (isTooLong(pattern, attack, use)) {
                return Optional.of("%s: /%s/ on %s".formatted(use.owner(), use.regex(), attack));
            }
        }
        return Optional.empty();
    }

    private static boolean isTooLong(Pattern pattern, Attack attack, RegexUse use) {
        return use.longest() > 0
                ? looks(pattern, attack.text(use.longest()), use.searches()) > MOST_WITHIN_BOUNDS
                : isSuperLinear(pattern, attack, use.searches());
    }

    private static boolean isSuperLinear(Pattern pattern, Attack attack, boolean searches) {
        long first = looks(pattern, attack.text(LENGTH), searches);
        if (first < (long) SUSPICIOUS * LENGTH) {
            return false;
        }
        long second = looks(pattern, attack.text(2 * LENGTH), searches);
        long third = looks(pattern, attack.text(4 * LENGTH), searches);
        return third >= MOST || (second > MOST_PER_DOUBLING * first && third > MOST_PER_DOUBLING * second);
    }

    /** How many characters are looked at, up to a limit. */
    static long looks(Pattern pattern, String text, boolean searches) {
        Counted counted = new Counted(text);
        try {
            Matcher matcher = pattern.matcher(counted);
            if (searches) {
                while (matcher.find()) {
                    // Where the next begins is what matters.
                }
            } else if (!matcher.matches()) {
                matcher.lookingAt();
            }
        } catch (TooManyLooksException | StackOverflowError e) {
            return MOST;
        }
        return counted.looks;
    }

    private static Set<Attack> attacks(Pattern pattern) {
        Set<Attack> attacks = new LinkedHashSet<>();
        List<String> alphabet = alphabet(pattern.pattern());
        for (String letter : alphabet) {
            add("", letter, attacks);
        }
        Random random = new Random(1);
        for (int i = 0; i < WALKS; i++) {
            String walk = walk(pattern, alphabet, random);
            for (int at = 0; at < walk.length(); at++) {
                for (int to = at + 1; to <= Math.min(walk.length(), at + LONGEST_STRETCH); to++) {
                    add(walk.substring(0, at), walk.substring(at, to), attacks);
                    add("", walk.substring(at, to), attacks);
                }
            }
            if (!walk.isEmpty()) {
                add("", walk, attacks);
            }
        }
        return attacks;
    }

    private static void add(String begin, String piece, Set<Attack> attacks) {
        attacks.add(new Attack(begin, piece, ""));
        attacks.add(new Attack(begin, piece, STRANGE));
    }

    /** The beginning of a text that the pattern may match. */
    private static String walk(Pattern pattern, List<String> alphabet, Random random) {
        String walk = "";
        while (walk.length() < LONGEST_WALK) {
            List<String> next = new ArrayList<>();
            for (String letter : alphabet) {
                if (mayBegin(pattern, walk + letter)) {
                    next.add(walk + letter);
                }
            }
            if (next.isEmpty()) {
                return walk;
            }
            walk = next.get(random.nextInt(next.size()));
        }
        return walk;
    }

    private static boolean mayBegin(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() || matcher.hitEnd();
    }

    /** Characters and words that the expression is written with, and usual ones. */
    private static List<String> alphabet(String regex) {
        Set<String> alphabet = new LinkedHashSet<>();
        regex.codePoints().mapToObj(Character::toString).forEach(alphabet::add);
        USUAL.codePoints().mapToObj(Character::toString).forEach(alphabet::add);
        return List.copyOf(alphabet);
    }

    /** A text of any length: a piece again and again, between a beginning and an end. */
    private record Attack(String begin, String piece, String end) {

        String text(int length) {
            return begin + piece.repeat(length / piece.length()) + end;
        }

        @Override
        public String toString() {
            return (begin + "[" + piece + "]*" + end)
                    .replace("\n", "\\n")
                    .replace("\t", "\\t")
                    .replace(STRANGE, "\\1");
        }
    }

    private static final class TooManyLooksException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts who looks. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks >= MOST) {
                throw new TooManyLooksException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
