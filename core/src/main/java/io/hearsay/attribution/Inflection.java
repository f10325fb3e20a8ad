package io.hearsay.attribution;

import java.util.Set;

/** The regular forms of English verbs. */
final class Inflection {

    private static final Set<String> DOUBLING = Set.of(
            "admit", "quip", "rip", "slam", "plan", "refer", "prefer", "infer", "rebut", "regret", "aver", "blog");

    private Inflection() {}

    /** "claims", "urges", "denies", "wishes". */
    static String third(String lemma) {
        if (endsInConsonantAndY(lemma)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        return lemma.matches(".*(?:s|x|z|ch|sh|o)") ? lemma + "es" : lemma + "s";
    }

    /** "claimed", "urged", "denied", "admitted". */
    static String past(String lemma) {
        if (endsInConsonantAndY(lemma)) {
            return lemma.substring(0, lemma.length() - 1) + "ied";
        }
        return lemma.endsWith("e") ? lemma + "d" : stem(lemma) + "ed";
    }

    /** "claiming", "urging", "agreeing", "admitting". */
    static String ing(String lemma) {
        return lemma.endsWith("e") && !lemma.endsWith("ee")
                ? lemma.substring(0, lemma.length() - 1) + "ing"
                : stem(lemma) + "ing";
    }

    private static String stem(String lemma) {
        return DOUBLING.contains(lemma) ? lemma + lemma.charAt(lemma.length() - 1) : lemma;
    }

    private static boolean endsInConsonantAndY(String lemma) {
        return lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
    }
}
