package io.hearsay.attribution;

import io.hearsay.text.Pos;
import io.hearsay.text.Token;
import java.util.List;

/**
 * A sentence as its writer framed it: each full quotation stands as one word of the sentence that introduces it, so
 * that {@code “We left. It was late,” she said.} is one frame of four words. Quoted fragments stay words of the frame.
 *
 * @param paragraph number of its paragraph
 * @param words its words; a full quotation is one of them, spanning the quoted text
 * @param kinds for each word, how it relates to quotation marks
 */
record Frame(int paragraph, List<Token> words, List<Kind> kinds) {

    /** How a word of a frame relates to quotation marks. */
    enum Kind {
        /** The writer's own. */
        PLAIN,
        /** A whole quotation. */
        QUOTATION,
        /** A whole quotation that runs on into the next paragraph. */
        OPEN_QUOTATION,
        /** Inside a quoted fragment, marks included. */
        FRAGMENT
    }

    Frame {
        words = List.copyOf(words);
        kinds = List.copyOf(kinds);
    }

    int size() {
        return words.size();
    }

    /** The word at a position; a full stop outside the frame. */
    Token word(int i) {
        return i >= 0 && i < words.size() ? words.get(i) : OUTSIDE;
    }

    boolean has(int i, Pos... tags) {
        if (i < 0 || i >= words.size() || isQuotation(i)) {
            return false;
        }
        for (Pos pos : tags) {
            if (words.get(i).pos() == pos) {
                return true;
            }
        }
        return false;
    }

    boolean is(int i, String... forms) {
        return word(i).is(forms) && !isQuotation(i);
    }

    boolean isQuotation(int i) {
        return i >= 0 && i < kinds.size() && (kinds.get(i) == Kind.QUOTATION || kinds.get(i) == Kind.OPEN_QUOTATION);
    }

    boolean isFragment(int i) {
        return i >= 0 && i < kinds.size() && kinds.get(i) == Kind.FRAGMENT;
    }

    /** Whether nothing but a quotation and marks stands in it. */
    boolean isBareQuotation() {
        boolean quotation = false;
        for (int i = 0; i < size(); i++) {
            quotation |= isQuotation(i);
            if (!isQuotation(i) && !has(i, Pos.PUNCT, Pos.SYM)) {
                return false;
            }
        }
        return quotation;
    }

    int start() {
        return words.getFirst().start();
    }

    int end() {
        return words.getLast().end();
    }

    private static final Token OUTSIDE = new Token(0, 0, ".", ".", Pos.PUNCT);
}
