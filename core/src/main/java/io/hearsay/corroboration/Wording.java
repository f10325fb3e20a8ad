package io.hearsay.corroboration;

import io.hearsay.entity.Aliases;
import io.hearsay.entity.EntityMention;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * The content words of a passage: stems without function words, known entities under one name ("Damascus" and "the
 * Assad regime" are both Syria), figures as written.
 *
 * @param terms the distinct terms in text order
 * @param figures the figures among them
 */
record Wording(Set<String> terms, Set<String> figures) {

    private static final Pattern WORD = Pattern.compile("\\p{N}[\\p{N}.,]*+|\\p{L}[\\p{L}\\p{M}'’]*+");

    static Wording of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        Set<String> figures = new LinkedHashSet<>();
        StringBuilder rest = new StringBuilder(text.length());
        int from = 0;
        for (EntityMention mention : Aliases.standard().mentions(text)) {
            int start = text.offsetByCodePoints(0, mention.span().start());
            rest.append(text, from, start).append(' ');
            terms.add("=" + mention.canonical());
            from = text.offsetByCodePoints(0, mention.span().end());
        }
        rest.append(text, from, text.length());
        Matcher matcher = WORD.matcher(rest);
        PorterStemmer stemmer = new PorterStemmer();
        while (matcher.find()) {
            addWord(matcher.group(), stemmer, terms, figures);
        }
        return new Wording(terms, figures);
    }

    /** Share of this wording's terms that the other holds too, from 0 to 1; 0 for an empty wording. */
    double sharedWith(Wording other) {
        return terms.isEmpty() ? 0 : (double) common(other) / terms.size();
    }

    /** The number of terms both hold. */
    int common(Wording other) {
        Set<String> common = new HashSet<>(terms);
        common.retainAll(other.terms);
        return common.size();
    }

    private static void addWord(String word, PorterStemmer stemmer, Set<String> terms, Set<String> figures) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("'s$|'$", "");
        if (Character.isDigit(lower.codePointAt(0))) {
            String figure = lower.replaceAll("(?<![.,])[.,]+$", "").replace(",", "");
            figures.add(figure);
            terms.add(figure);
        } else if (!CommonWords.isStopword(lower) && !lower.isEmpty()) {
            terms.add(stemmer.stem(lower));
        }
    }
}
