package io.hearsay.attribution;

import io.hearsay.attribution.CueLexicon.Form;
import io.hearsay.text.Pos;
import io.hearsay.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Makes verbs of cues that the tagger took for nouns though their neighbours show them to be verbs. */
final class CueTags {

    private CueTags() {}

    static List<Token> correct(List<Token> tokens, CueLexicon lexicon) {
        List<Token> corrected = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            CueLexicon.Entry entry = lexicon.verb(token.lower());
            boolean verb = entry != null && i > 0 && token.pos() != Pos.VERB && isVerb(tokens, i, entry);
            corrected.add(verb ? token.as(Pos.VERB) : token);
        }
        return corrected;
    }

    private static boolean isVerb(List<Token> tokens, int i, CueLexicon.Entry entry) {
        Token token = tokens.get(i);
        Token before = tokens.get(i - 1);
        Token after = i + 1 < tokens.size() ? tokens.get(i + 1) : token;
        if (token.capitalised() || before.is("'s", "'") || (token.pos() != Pos.NOUN && token.pos() != Pos.ADJ)) {
            return false;
        }
        if (entry.forms().contains(Form.PAST) && !entry.forms().contains(Form.BASE)) {
            return isSubject(before) && startsComplement(after);
        }
        if (entry.forms().contains(Form.THIRD)) {
            return (isSubject(before) && !isPlural(before) && startsComplement(after))
                    || (before.pos() == Pos.CCONJ && startsClause(after));
        }
        return entry.forms().contains(Form.BASE) && isPlural(before) && (startsClause(after) || after.is("to"));
    }

    private static boolean isSubject(Token token) {
        return token.pos() == Pos.PROPN
                || token.pos() == Pos.PRON
                || (token.capitalised() && token.pos() != Pos.PUNCT && token.pos() != Pos.DET);
    }

    private static boolean isPlural(Token token) {
        return token.is("they", "we", "i", "you")
                || (token.pos() == Pos.NOUN
                        && token.lower().endsWith("s")
                        && !token.lower().endsWith("ss"));
    }

    private static boolean startsComplement(Token token) {
        return startsClause(token)
                || token.pos() == Pos.DET
                || token.pos() == Pos.PROPN
                || token.is("to", ",", ":", "in", "on");
    }

    private static boolean startsClause(Token token) {
        return token.is("that", "there", "he", "she", "it", "they", "the", "whether", "how", "“", "\"");
    }
}
