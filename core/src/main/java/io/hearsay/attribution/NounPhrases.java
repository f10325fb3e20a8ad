package io.hearsay.attribution;

import io.hearsay.text.Pos;
import io.hearsay.text.Token;
import java.util.Arrays;
import java.util.Set;

/**
 * The base noun phrases of a frame ("the Syrian government", "he", "Moscow's explanation"), found from left to right
 * over part-of-speech tags (the noun-phrase chunks of Abney 1991).
 */
final class NounPhrases {

    private static final Set<String> POSSESSIVES = Set.of("my", "your", "his", "her", "its", "our", "their", "whose");
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tomorrow",
            "earlier",
            "later");
    private static final Set<String> NO_HEADS = Set.of("who", "which", "that", "whom", "what", "there");

    private final Frame frame;
    /** For each word, the phrase's first word, or -1 outside of phrases. */
    private final int[] first;
    /** For each word, one past the phrase's last word, or -1. */
    private final int[] end;

    NounPhrases(Frame frame) {
        this.frame = frame;
        first = new int[frame.size()];
        end = new int[frame.size()];
        Arrays.fill(first, -1);
        Arrays.fill(end, -1);
        int i = 0;
        while (i < frame.size()) {
            int stop = chunk(i);
            mark(i, stop);
            i = Math.max(i + 1, stop);
        }
    }

    /** First word of the phrase whose last word this is, or -1. */
    int endingAt(int last) {
        return last >= 0 && last < first.length && first[last] >= 0 && end[last] == last + 1 ? first[last] : -1;
    }

    /** One past the last word of the phrase that starts here, or -1. */
    int startingAt(int start) {
        return start >= 0 && start < first.length && first[start] == start ? end[start] : -1;
    }

    /** First word of the phrase around a word, or -1. */
    int around(int i) {
        return i >= 0 && i < first.length ? first[i] : -1;
    }

    private void mark(int start, int stop) {
        for (int i = start; i < stop; i++) {
            first[i] = start;
            end[i] = stop;
        }
    }

    /** One past the phrase that starts at a word, or the word itself where none does. */
    private int chunk(int start) {
        if (frame.isQuotation(start)) {
            return start;
        }
        if (isPronoun(start)) {
            return start + 1;
        }
        int i = start;
        int nominal = -1;
        while (i < frame.size() && continues(start, i, nominal)) {
            if (isNominal(i)) {
                nominal = i;
            }
            i++;
            if (nominal == i - 1 && DAYS.contains(frame.word(nominal).lower())) {
                break;
            }
        }
        return nominal < 0 ? start : nominal + 1;
    }

    private boolean isPronoun(int i) {
        Token token = frame.word(i);
        boolean possessive = POSSESSIVES.contains(token.lower()) && isNounLike(i + 1);
        return (token.pos() == Pos.PRON && !possessive)
                || token.is("he", "she", "they", "it", "we", "i", "you", "others", "everyone", "nobody", "someone");
    }

    private boolean isNounLike(int i) {
        return frame.has(i, Pos.NOUN, Pos.PROPN, Pos.ADJ, Pos.NUM, Pos.ADV, Pos.VERB);
    }

    private boolean isNominal(int i) {
        return frame.has(i, Pos.NOUN, Pos.PROPN, Pos.NUM)
                || frame.is(i, "others", "many", "some", "several", "both", "most", "few", "all", "those", "these")
                || (frame.has(i, Pos.ADJ)
                        && !frame.has(i + 1, Pos.NOUN, Pos.PROPN, Pos.ADJ)
                        && frame.has(i - 1, Pos.DET));
    }

    private boolean continues(int start, int i, int nominal) {
        Token token = frame.word(i);
        if (frame.isQuotation(i) || NO_HEADS.contains(token.lower())) {
            return false;
        }
        if (token.is("'s", "'")) {
            return nominal == i - 1 && nominal >= 0;
        }
        if (POSSESSIVES.contains(token.lower())) {
            return i == start;
        }
        boolean afterPossessive = frame.is(i - 1, "'s", "'") && i > start;
        return switch (token.pos()) {
            case DET -> i == start || frame.has(i - 1, Pos.DET) || frame.is(i - 1, "all", "both", "half");
            case NOUN, PROPN, NUM, SYM -> !splitsBefore(start, i, nominal);
            case ADJ ->
                nominal < 0
                        || afterPossessive
                        || (frame.has(i + 1, Pos.NOUN, Pos.PROPN) && !followsPronounless(i, nominal));
            case ADV ->
                nominal < 0 && (i > start || frame.has(i + 1, Pos.NUM)) && frame.has(i + 1, Pos.ADJ, Pos.NUM, Pos.VERB);
            case VERB ->
                (nominal < 0 || afterPossessive)
                        && i > start
                        && token.lower().matches(".*(?:ed|ing|en)")
                        && frame.has(i + 1, Pos.NOUN, Pos.PROPN, Pos.ADJ);
            case PUNCT -> frame.isFragment(i) && nominal < 0 && i > start;
            default -> token.is("&");
        };
    }

    /** An adjective after a noun belongs to the same phrase only among names ("President Arab Spring" aside). */
    private boolean followsPronounless(int i, int nominal) {
        return frame.has(nominal, Pos.NOUN) && !frame.word(i).capitalised();
    }

    /** "On Monday Damascus …" holds two phrases. */
    private boolean splitsBefore(int start, int i, int nominal) {
        return nominal == i - 1
                && i > start
                && DAYS.contains(frame.word(nominal).lower());
    }
}
