package io.hearsay.corroboration;

import io.hearsay.corroboration.lexicon.Thesaurus;
import io.hearsay.entity.Aliases;
import io.hearsay.entity.EntityMention;
import io.hearsay.entity.MentionForm;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word, figure or known name of a statement.
 *
 * @param surface as written, without a possessive ending
 * @param lower the surface in lower case
 * @param base the base form in lower case
 * @param entity canonical name of the entity it mentions, or null
 * @param adjective whether the entity is mentioned by an adjective ("Syrian")
 * @param possessive whether it ends in a possessive "'s"
 * @param name whether it is a capitalised word that the alias table does not know
 * @param boundary whether a sentence or clause ended between it and the word before
 */
record Token(
        String surface,
        String lower,
        String base,
        String entity,
        boolean adjective,
        boolean possessive,
        boolean name,
        boolean boundary) {

    private static final Pattern WORD =
            Pattern.compile("\\p{N}(?:[\\p{N}.,]*\\p{N})?+|%|\\p{L}[\\p{L}\\p{M}]*+(?:['’]\\p{L}[\\p{L}\\p{M}]*+)?+");
    private static final String BOUNDARIES = ".,;:!?…—–(\n";
    private static final String NEGATIVE = "n't";

    /** The tokens of a text; a known name of several words is one token. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Iterator<EntityMention> mentions = Aliases.standard().mentions(text).iterator();
        EntityMention mention = mentions.hasNext() ? mentions.next() : null;
        Matcher matcher = WORD.matcher(text);
        int last = 0;
        while (matcher.find(last)) {
            boolean boundary = tokens.isEmpty() || hasBoundary(text, last, matcher.start());
            if (mention != null && offset(text, mention.span().start()) <= matcher.start()) {
                last = offset(text, mention.span().end());
                boolean possessive = text.startsWith("'s", last) || text.startsWith("’s", last);
                tokens.add(entity(mention, possessive, boundary));
                last += possessive ? 2 : 0;
                mention = mentions.hasNext() ? mentions.next() : null;
            } else {
                addWord(matcher.group().replace('’', '\''), boundary, tokens);
                last = matcher.end();
            }
        }
        return tokens;
    }

    /** Whether it is a figure in digits. */
    boolean figure() {
        return Character.isDigit(surface.codePointAt(0));
    }

    private static int offset(String text, int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    private static boolean hasBoundary(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (BOUNDARIES.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Token entity(EntityMention mention, boolean possessive, boolean boundary) {
        String surface = mention.span().exact();
        String lower = mention.canonical().toLowerCase(Locale.ROOT);
        return new Token(
                surface,
                lower,
                lower,
                mention.canonical(),
                mention.form() == MentionForm.DEMONYM,
                possessive,
                false,
                boundary);
    }

    /** "isn't" is two words, "is" and "n't", and may be written as two; "Assad's" is one with an ending. */
    private static void addWord(String word, boolean boundary, List<Token> tokens) {
        int stem = word.length() - NEGATIVE.length();
        if (stem >= 0 && word.regionMatches(true, stem, NEGATIVE, 0, NEGATIVE.length())) {
            if (stem > 0) {
                tokens.add(word(word.substring(0, stem), false, boundary));
            }
            tokens.add(word(NEGATIVE, false, false));
            return;
        }
        int apostrophe = word.indexOf('\'');
        boolean possessive = apostrophe > 0 && word.endsWith("'s");
        tokens.add(word(apostrophe > 0 ? word.substring(0, apostrophe) : word, possessive, boundary));
    }

    private static Token word(String surface, boolean possessive, boolean boundary) {
        String lower = surface.toLowerCase(Locale.ROOT);
        Thesaurus thesaurus = Thesaurus.standard();
        String base = thesaurus.base(lower);
        boolean capital = Character.isUpperCase(surface.codePointAt(0));
        boolean name = capital
                && surface.length() > 1
                && (!boundary || !thesaurus.knows(base))
                && !CommonWords.isStopword(lower)
                && !CommonWords.isLight(base);
        return new Token(surface, lower, base, null, false, possessive, name, boundary);
    }
}
