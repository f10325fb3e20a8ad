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
 * @param modality how it is held
 */
record Predication(Polarity polarity, Modality modality) {

    private static final Set<String> NEGATIONS = Set.of(
            "not", "n't", "cannot", "never", "no", "nobody", "nothing", "none", "neither", "nor", "without", "hardly");
    private static final Set<String> POSSIBLE =
            Set.of("may", "might", "could", "possibly", "perhaps", "maybe", "likely", "probably");
    private static final Set<String> NECESSARY = Set.of("must", "should", "ought", "shall");
    private static final Set<String> RELATIVES = Set.of("who", "which", "whose", "whom", "where");
    private static final int WORDS_TO_LOOK_AT = 80;

    static Predication of(List<Token> content) {
        List<Token> words = firstSentence(content);
        int verb = mainVerb(words);
        return new Predication(polarity(words, verb), modality(words, verb));
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

    private static Polarity polarity(List<Token> words, int verb) {
        if (!words.isEmpty() && words.getFirst().is("no", "none", "nobody", "nothing", "neither")) {
            return Polarity.NEGATED;
        }
        for (int i = Math.max(verb, 0); i < Math.min(words.size(), Math.max(verb, 0) + 5); i++) {
            Token token = words.get(i);
            if (NEGATIONS.contains(token.lower()) && !token.is("without")) {
                return Polarity.NEGATED;
            }
            boolean continues =
                    i == verb || token.pos() == Pos.AUX || token.pos() == Pos.ADV || token.pos() == Pos.PUNCT;
            if (!continues) {
                return Polarity.AFFIRMED;
            }
        }
        return Polarity.AFFIRMED;
    }

    private static Modality modality(List<Token> words, int verb) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is("if", "unless", "provided")
                    || (words.get(i).is("long") && i > 0 && words.get(i - 1).is("as"))) {
                return Modality.CONDITIONAL;
            }
        }
        for (int i = Math.max(0, verb - 1); i < Math.min(words.size(), verb + 4); i++) {
            if (POSSIBLE.contains(words.get(i).lower())) {
                return Modality.POSSIBLE;
            }
            boolean hasTo = words.get(i).is("have", "has", "need", "needs")
                    && i + 1 < words.size()
                    && words.get(i + 1).is("to");
            if (hasTo || NECESSARY.contains(words.get(i).lower())) {
                return Modality.NECESSARY;
            }
        }
        return Modality.CERTAIN;
    }
}
