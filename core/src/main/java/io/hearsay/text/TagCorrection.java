package io.hearsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Mends what the tagger is known to get wrong in news: names in capitals, quotation marks, words after "to". */
final class TagCorrection {

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being", "'re", "'m");
    private static final Set<String> AUXILIARIES = Set.of(
            "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "do",
            "does", "did", "'ve", "'ll", "ca", "wo");
    private static final Set<String> SUBJECT_PRONOUNS = Set.of("he", "she", "it", "they", "we", "i", "you");

    private TagCorrection() {}

    static List<Token> correct(List<Token> tokens) {
        List<Token> corrected = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            corrected.add(tokens.get(i).as(pos(tokens, i)));
        }
        return corrected;
    }

    private static Pos pos(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (!Character.isLetterOrDigit(token.form().codePointAt(0))
                && !token.form().startsWith("'")) {
            return token.is("$", "%", "@", "#") || token.form().length() > 2 ? token.pos() : Pos.PUNCT;
        }
        if (isAcronym(token)) {
            return Pos.PROPN;
        }
        if (BE.contains(token.lower())) {
            return Pos.AUX;
        }
        if (SUBJECT_PRONOUNS.contains(token.lower())) {
            return Pos.PRON;
        }
        if (AUXILIARIES.contains(token.lower()) && token.pos() != Pos.VERB && !token.capitalised()) {
            return Pos.AUX;
        }
        if (token.pos() == Pos.PUNCT || token.pos() == Pos.X) {
            return token.capitalised() ? Pos.PROPN : Pos.NOUN;
        }
        return token.pos();
    }

    /** "IS", "US" and "ISIL" are names, not "is" and "us"; "I" and "A" are words. */
    private static boolean isAcronym(Token token) {
        String form = token.form();
        return form.length() >= 2
                && form.length() <= 5
                && form.chars().allMatch(Character::isUpperCase)
                && token.pos() != Pos.DET
                && token.pos() != Pos.ADP;
    }
}
