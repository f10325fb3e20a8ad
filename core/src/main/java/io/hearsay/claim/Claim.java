package io.hearsay.claim;

import io.hearsay.attribution.Attribution;
import io.hearsay.entity.Speaker;
import java.util.List;

/**
 * An attribution with what it amounts to.
 *
 * @param attribution where it stands
 * @param speaker whose word it is
 * @param via the chain, nearest the speaker first; empty when the page had it first-hand
 * @param act what is done by saying it
 * @param polarity affirmed or negated
 * @param modality how it is held
 * @param date ISO date of the utterance where the sentence tells it and the page's own date bounds it, or null
 * @param place place of the utterance as printed ("Kabul"), or null
 */
public record Claim(
        Attribution attribution,
        Speaker speaker,
        List<Via> via,
        SpeechAct act,
        Polarity polarity,
        Modality modality,
        String date,
        String place) {

    public Claim {
        via = List.copyOf(via);
    }

    /** The content's words, parts joined by one blank. */
    public String text() {
        return String.join(
                " ", attribution.content().stream().map(span -> span.exact()).toList());
    }
}
