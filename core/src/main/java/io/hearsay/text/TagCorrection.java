package io.hearsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Mends what the tagger is known to get wrong in news: names in capitals, quotation marks, words after "to". */
final class TagCorrection {

    private static final Set<String> BE = Set.of("is", "am", "are", "was", "were", "be", "been", "being", "'re", "'m");
    private static final Set<String> AUXILIARIES = Set.of(
            "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "do",
            "does", "did", "'ve", "'ll", "'d", "'s", "ca", "wo", "cannot", "get", "got", "need", "ought");
    private static final Set<String> DETERMINERS = Set.of(
            "the",
            "a",
            "an",
            "this",
            "that",
            "these",
            "those",
            "some",
            "any",
            "no",
            "every",
            "each",
            "all",
            "both",
            "either",
            "neither",
            "another",
            "such",
            "what",
            "which",
            "whatever",
            "half",
            "many",
            "few",
            "several",
            "most",
            "much",
            "more",
            "enough",
            "quite",
            "other");
    private static final Set<String> NOUNS =
            Set.of("official", "officials", "source", "military", "executive", "general", "republican", "democrat");
    private static final Set<String> ADVERBS = Set.of("earlier", "later", "also", "again", "recently");
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
                && (!token.form().startsWith("'") || token.form().startsWith("''"))) {
            return token.is("$", "%", "@", "#") || token.form().length() > 2 ? token.pos() : Pos.PUNCT;
        }
        if (isAcronym(token)) {
            return Pos.PROPN;
        }
        if (token.is("n't", "not")) {
            return Pos.PART;
        }
        if (token.is("'s", "'") && followsNoun(tokens, i) && isBeforeNominal(tokens, i)) {
            return Pos.PART;
        }
        if (token.is("has", "have", "had", "'ve") && isBeforeVerb(tokens, i)) {
            return Pos.AUX;
        }
        if (token.capitalised() && token.pos() == Pos.ADJ && isNext(tokens, i, Pos.VERB)) {
            return Pos.PROPN;
        }
        if (BE.contains(token.lower())) {
            return Pos.AUX;
        }
        if (SUBJECT_PRONOUNS.contains(token.lower())) {
            return Pos.PRON;
        }
        if (NOUNS.contains(token.lower()) && token.pos() == Pos.ADJ && !isBeforeNoun(tokens, i)) {
            return Pos.NOUN;
        }
        if (ADVERBS.contains(token.lower())) {
            return Pos.ADV;
        }
        if (token.pos() == Pos.NOUN && token.lower().endsWith("ing") && isBeforeThat(tokens, i)) {
            return Pos.VERB;
        }
        if (isOutsideClosedClass(token)) {
            return token.capitalised() ? Pos.PROPN : Pos.NOUN;
        }
        if (AUXILIARIES.contains(token.lower()) && token.pos() != Pos.VERB && !token.capitalised()) {
            return Pos.AUX;
        }
        if (token.pos() == Pos.PUNCT || token.pos() == Pos.X) {
            return token.capitalised() ? Pos.PROPN : Pos.NOUN;
        }
        return token.pos();
    }

    /** Closed classes hold no new words; a tagger that puts one there has met a noun it does not know. */
    private static boolean isOutsideClosedClass(Token token) {
        return switch (token.pos()) {
            case AUX -> !AUXILIARIES.contains(token.lower());
            case DET -> !DETERMINERS.contains(token.lower());
            default -> false;
        };
    }

    private static boolean isBeforeVerb(List<Token> tokens, int i) {
        int next = i + 1;
        while (next < tokens.size() && next < i + 4 && tokens.get(next).pos() == Pos.ADV) {
            next++;
        }
        return isNext(tokens, next - 1, Pos.VERB);
    }

    private static boolean isNext(List<Token> tokens, int i, Pos pos) {
        return i + 1 < tokens.size() && tokens.get(i + 1).pos() == pos;
    }

    private static boolean followsNoun(List<Token> tokens, int i) {
        return i > 0
                && (tokens.get(i - 1).pos() == Pos.NOUN || tokens.get(i - 1).pos() == Pos.PROPN);
    }

    /** Whether a noun follows, right away or after one word that may describe it ("'s sitting governor"). */
    private static boolean isBeforeNominal(List<Token> tokens, int i) {
        return isBeforeNoun(tokens, i) || isNext(tokens, i, Pos.NUM) || isBeforeNoun(tokens, i + 1);
    }

    private static boolean isBeforeThat(List<Token> tokens, int i) {
        return i + 1 < tokens.size() && tokens.get(i + 1).is("that");
    }

    private static boolean isBeforeNoun(List<Token> tokens, int i) {
        Pos next = i + 1 < tokens.size() ? tokens.get(i + 1).pos() : Pos.PUNCT;
        return next == Pos.NOUN || next == Pos.PROPN;
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
