package io.hearsay.attribution;

import java.util.Set;

/**
 * A word that reports speech or thought.
 *
 * @param lemma its dictionary form
 * @param noun whether it is a noun ("insistence") rather than a verb
 * @param attitude whether it reports an attitude (wants, believes) rather than something said
 * @param act the speech act it names, in lower case ("deny")
 * @param complements what its content may be: "clause", "quote", "object" and so on, as the lexicon explains
 */
public record Cue(String lemma, boolean noun, boolean attitude, String act, Set<String> complements) {

    public Cue {
        complements = Set.copyOf(complements);
    }

    boolean takes(String complement) {
        return complements.contains(complement);
    }
}
