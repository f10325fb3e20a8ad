package io.hearsay.claim;

import io.hearsay.attribution.Attribution;
import io.hearsay.entity.Speaker;
import io.hearsay.text.Span;
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
 * @param factuality whether the article has the saying as a fact
 * @param grounds the words that show act, polarity, modality and factuality
 * @param addressee to whom it was said, where that is nobody of the chain ("reporters"), or null
 * @param date ISO date of the utterance where the sentence tells it and the page's own date bounds it, or null
 * @param place place of the utterance as printed ("Kabul"), or null
 * @param carrier the sentences that carry it, narration included: from the start of the one where its source, cue or
 *     content begins to the end of the one where the last of them ends
 * @param why what found it, and what the decision on its speaker rests on, in words for a reader
 */
public record Claim(
        Attribution attribution,
        Speaker speaker,
        List<Via> via,
        SpeechAct act,
        Polarity polarity,
        Modality modality,
        Factuality factuality,
        Grounds grounds,
        Span addressee,
        String date,
        String place,
        Span carrier,
        String why) {

    public Claim {
        via = List.copyOf(via);
    }

    /** The content's words, parts joined by one blank. */
    public String text() {
        return String.join(
                " ", attribution.content().stream().map(span -> span.exact()).toList());
    }
}
