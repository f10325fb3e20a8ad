package io.hearsay.corroboration;

import io.hearsay.corroboration.lexicon.Frames;
import io.hearsay.corroboration.lexicon.Kinship;
import io.hearsay.corroboration.lexicon.Thesaurus;
import java.util.Set;

/**
 * A word that tells what a statement is about.
 *
 * @param place number of the word in its statement
 * @param token the word
 * @param frames the events or states it helps to report
 * @param weight how much it tells, from 0 to 1
 */
record Term(int place, Token token, Set<String> frames, double weight) {

    /** How this term relates to another. */
    Kinship kinship(Term other) {
        if (token.entity() != null || other.token.entity() != null) {
            return Countries.of(token).equals(Countries.of(other.token)) ? Kinship.SAME : Kinship.NONE;
        }
        if (token.base().equals(other.token.base())) {
            return Kinship.SAME;
        }
        if (token.name() || other.token.name()) {
            return Kinship.NONE;
        }
        if (frames.stream().anyMatch(other.frames::contains)) {
            return Kinship.SYNONYM;
        }
        return opposite(other) ? Kinship.OPPOSITE : Thesaurus.standard().kinship(token.base(), other.token.base());
    }

    private boolean opposite(Term other) {
        return frames.stream().anyMatch(frame -> other.frames.stream()
                .anyMatch(excluded -> Frames.standard().opposite(frame, excluded)));
    }
}
