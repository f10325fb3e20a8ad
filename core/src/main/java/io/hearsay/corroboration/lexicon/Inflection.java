package io.hearsay.corroboration.lexicon;

import java.util.List;
import java.util.function.Predicate;

/** WordNet's rules of detachment ("morphy"), for words without an entry in its exception lists. */
final class Inflection {

    /** An inflectional ending and what the base form has instead. */
    private record Rule(String ending, String base) {}

    private static final int SHORTEST_STEM = 2;

    private static final List<Rule> RULES = List.of(
            new Rule("ies", "y"),
            new Rule("ied", "y"),
            new Rule("ches", "ch"),
            new Rule("shes", "sh"),
            new Rule("sses", "ss"),
            new Rule("xes", "x"),
            new Rule("ves", "f"),
            new Rule("men", "man"),
            new Rule("es", "e"),
            new Rule("s", ""),
            new Rule("ed", "e"),
            new Rule("ed", ""),
            new Rule("ing", "e"),
            new Rule("ing", ""),
            new Rule("est", ""),
            new Rule("er", ""));

    private Inflection() {}

    static String base(String word, Predicate<String> known) {
        if (word.endsWith("ss")) {
            return word;
        }
        for (Rule rule : RULES) {
            if (word.endsWith(rule.ending()) && word.length() - rule.ending().length() >= SHORTEST_STEM) {
                String stem = word.substring(0, word.length() - rule.ending().length()) + rule.base();
                if (known.test(stem) && !comparative(rule, word, known)) {
                    return stem;
                }
                if (doubled(stem) && known.test(stem.substring(0, stem.length() - 1))) {
                    return stem.substring(0, stem.length() - 1);
                }
            }
        }
        return word;
    }

    /** "officer" is no comparative of "offic"; a word known as it stands keeps its "-er". */
    private static boolean comparative(Rule rule, String word, Predicate<String> known) {
        return (rule.ending().equals("er") || rule.ending().equals("est")) && known.test(word);
    }

    private static boolean doubled(String stem) {
        int last = stem.length() - 1;
        return last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    }
}
