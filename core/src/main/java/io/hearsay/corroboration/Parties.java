package io.hearsay.corroboration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who does what with whom and where, as far as the words' places tell.
 *
 * @param actors who acts
 * @param counterparts with or against whom; known bodies by the country they act for
 * @param names counterparts the alias table does not know, in lower case
 * @param places where, or through whom
 * @param slots the names each preposition governs, under the same names as above
 * @param firstPerson whether the speaker acts ("we", "our", "there are no plans")
 */
record Parties(
        Set<String> actors,
        Set<String> counterparts,
        Set<String> names,
        Set<String> places,
        Map<String, Set<String>> slots,
        boolean firstPerson) {

    private static final Set<String> PLACE = Set.of(
            "in", "over", "via", "through", "near", "inside", "across", "at", "above", "on", "around", "outside");
    private static final Set<String> PREPOSITIONS = Set.of(
            "with",
            "to",
            "from",
            "of",
            "against",
            "for",
            "by",
            "towards",
            "toward",
            "between",
            "on",
            "about",
            "than",
            "without",
            "among",
            "including",
            "namely");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "has", "have", "had", "will", "would", "may", "might", "could", "can", "cannot",
            "should", "must", "does", "do", "did");
    private static final Set<String> FIRST_PERSON = Set.of("we", "our", "us", "i", "my", "they", "it");
    private static final Set<String> LINKS =
            Set.of("the", "a", "an", "and", "or", "both", "its", "their", "neighbouring");
    private static final int LONGEST_SUBJECT = 3;

    /** Reads the parties from a statement's words. */
    static Parties of(List<Token> tokens) {
        Parties parties = new Parties(
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new TreeMap<>(),
                firstPerson(tokens));
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.entity() != null || token.name()) {
                parties.place(tokens, at);
            }
        }
        parties.counterparts.removeAll(parties.actors);
        return parties;
    }

    /** Whether no party is named. */
    boolean isImpersonal() {
        return actors.isEmpty() && counterparts.isEmpty() && names.isEmpty() && places.isEmpty();
    }

    private static boolean firstPerson(List<Token> tokens) {
        boolean existential = tokens.size() > 1
                && tokens.getFirst().lower().equals("there")
                && AUXILIARIES.contains(tokens.get(1).lower());
        boolean elliptic = !tokens.isEmpty() && tokens.getFirst().lower().equals("no");
        return existential || elliptic || tokens.stream().anyMatch(token -> FIRST_PERSON.contains(token.lower()));
    }

    private void place(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String preposition = preposition(tokens, at);
        boolean known = token.entity() != null;
        if (!preposition.isEmpty()) {
            slots.computeIfAbsent(preposition, key -> new HashSet<>()).add(Countries.of(token));
        }
        if (PLACE.contains(preposition)) {
            places.add(Countries.of(token));
        } else if (known && (preposition.equals("by") || (preposition.isEmpty() && acts(tokens, at)))) {
            actors.add(Countries.of(token));
        } else if (known) {
            counterparts.add(Countries.of(token));
        } else {
            names.add(token.lower());
        }
    }

    /** The preposition that governs a name, across articles and enumerations ("via Baghdad and Moscow"); else empty. */
    private static String preposition(List<Token> tokens, int at) {
        for (int before = at - 1; before >= 0; before--) {
            Token token = tokens.get(before);
            if (PLACE.contains(token.lower()) || PREPOSITIONS.contains(token.lower())) {
                return token.lower();
            }
            boolean passes = LINKS.contains(token.lower()) || token.entity() != null || token.name();
            if (!passes || token.boundary()) {
                return "";
            }
        }
        return "";
    }

    /**
     * A subject, the holder of a plan or an intention ("Syria's readiness"), or who is accused ("Moscow of backing").
     */
    private static boolean acts(List<Token> tokens, int at) {
        boolean accused = at + 2 < tokens.size()
                && tokens.get(at + 1).lower().equals("of")
                && tokens.get(at + 2).lower().endsWith("ing");
        boolean holder = at == 0 && tokens.getFirst().possessive();
        return accused || holder || isSubject(tokens, at);
    }

    /** Whether a verb follows close enough to be the name's own. */
    private static boolean isSubject(List<Token> tokens, int at) {
        for (int next = at + 1; next < tokens.size() && next <= at + LONGEST_SUBJECT; next++) {
            Token token = tokens.get(next);
            if (token.boundary()) {
                return false;
            }
            if (AUXILIARIES.contains(token.lower()) || token.lower().endsWith("ed")) {
                return true;
            }
            if (CommonWords.isStopword(token.lower())) {
                return false;
            }
            if (next > at + 1 - (tokens.get(at).adjective() ? 0 : 1)
                    && !token.lower().equals(token.base())) {
                return !token.lower().endsWith("ing") && !tokens.get(at).adjective();
            }
        }
        return false;
    }
}
