package io.hearsay.claim;

import io.hearsay.text.Pos;
import io.hearsay.text.Token;
import java.util.List;
import java.util.Set;

/**
 * How the main predication of a content is put: that of its first sentence's first finite verb outside of relative and
 * conditional clauses.
 *
 * @param polarity whether it is negated
 * @param negation the word that negates it, or null
 * @param modality how it is held
 * @param modal the word that tells how, or null
 */
record Predication(Polarity polarity, Token negation, Modality modality, Token modal) {

    private static final Set<String> NEGATIONS = Set.of(
            "not", "n't", "cannot", "never", "no", "nobody", "nothing", "none", "neither", "nor", "without", "hardly");
    private static final Set<String> POSSIBLE =
            Set.of("may", "might", "could", "possibly", "perhaps", "maybe", "likely", "probably");
    private static final Set<String> NECESSARY = Set.of("must", "should", "ought", "shall");
    private static final Set<String> RELATIVES = Set.of("who", "which", "whose", "whom", "where");
    private static final String[] CONDITIONS = {"if", "unless", "provided"};
    private static final String[] OBLIGATIONS = {"have", "has", "need", "needs"};
    private static final int WORDS_TO_LOOK_AT = 80;

    static Predication of(List<Token> content) {
        List<Token> words = firstSentence(content);
        int verb = mainVerb(words);
        Token negation = negation(words, verb);
        Token modal = modal(words, verb);
        return new Predication(
                negation == null ? Polarity.AFFIRMED : Polarity.NEGATED, negation, modality(modal), modal);
    }

    private static List<Token> firstSentence(List<Token> content) {
        int end = 0;
        while (end < content.size()
                && end < WORDS_TO_LOOK_AT
                && !content.get(end).is(".", "!", "?", ";")) {
            end++;
        }
        return content.subList(0, end);
    }

    private static int mainVerb(List<Token> words) {
        boolean relative = false;
        for (int i = 0; i < words.size(); i++) {
            Token token = words.get(i);
            if (RELATIVES.contains(token.lower())
                    || (token.is("that") && i > 0 && words.get(i - 1).pos() == Pos.NOUN)) {
                relative = true;
            } else if (token.pos() == Pos.AUX
                    || (token.pos() == Pos.VERB && !token.lower().endsWith("ing"))) {
                if (!relative) {
                    return i;
                }
                while (i + 1 < words.size()
                        && (words.get(i + 1).pos() == Pos.VERB
                                || words.get(i + 1).pos() == Pos.AUX)) {
                    i++;
                }
                relative = false;
            }
        }
        return -1;
    }

    /** The word that negates the predication, or null. */
    private static Token negation(List<Token> words, int verb) {
        if (!words.isEmpty() && words.getFirst().is("no", "none", "nobody", "nothing", "neither")) {
            return words.getFirst();
        }
        for (int i = Math.max(verb, 0); i < Math.min(words.size(), Math.max(verb, 0) + 5); i++) {
            Token token = words.get(i);
            if (NEGATIONS.contains(token.lower()) && !token.is("without")) {
                return token;
            }
            boolean continues =
                    i == verb || token.pos() == Pos.AUX || token.pos() == Pos.ADV || token.pos() == Pos.PUNCT;
            if (!continues) {
                return null;
            }
        }
        return null;
    }

    /** The word that makes the predication conditional, possible or necessary, or null. */
    private static Token modal(List<Token> words, int verb) {
        for (int i = 0; i < words.size(); i++) {
            boolean asLongAs =
                    words.get(i).is("long") && i > 0 && words.get(i - 1).is("as");
            if (asLongAs || words.get(i).is(CONDITIONS)) {
                return words.get(i);
            }
        }
        for (int i = Math.max(0, verb - 1); i < Math.min(words.size(), verb + 4); i++) {
            Token word = words.get(i);
            boolean hasTo = word.is(OBLIGATIONS)
                    && i + 1 < words.size()
                    && words.get(i + 1).is("to");
            if (hasTo || POSSIBLE.contains(word.lower()) || NECESSARY.contains(word.lower())) {
                return word;
            }
        }
        return null;
    }

    private static Modality modality(Token modal) {
        if (modal == null) {
            return Modality.CERTAIN;
        }
        if (modal.is("long") || modal.is(CONDITIONS)) {
            return Modality.CONDITIONAL;
        }
        return POSSIBLE.contains(modal.lower()) ? Modality.POSSIBLE : Modality.NECESSARY;
    }
}
