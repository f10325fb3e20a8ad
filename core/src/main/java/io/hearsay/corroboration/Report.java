package io.hearsay.corroboration;

import io.hearsay.attribution.QuotationType;
import io.hearsay.claim.Modality;
import io.hearsay.claim.Polarity;
import io.hearsay.claim.SpeechAct;
import io.hearsay.claim.Via;
import io.hearsay.entity.Speaker;
import java.util.List;
import java.util.Objects;

/**
 * One claim as one article reports it, with what is needed to compare it with others.
 *
 * @param id the claim's id, made of its article's hash and span
 * @param article id of the article
 * @param outlet who published the article, or null
 * @param published ISO 8601 date of publication, or null when undated
 * @param speaker whose word it is
 * @param via the chain, nearest the speaker first
 * @param text the content's words
 * @param type direct, indirect or mixed
 * @param act what is done by saying it
 * @param polarity affirmed or negated
 * @param modality how it is held
 * @param date ISO date of the utterance, or null when the sentence does not tell
 * @param carrier the sentence that holds the claim, its narration included
 */
public record Report(
        String id,
        String article,
        String outlet,
        String published,
        Speaker speaker,
        List<Via> via,
        String text,
        QuotationType type,
        SpeechAct act,
        Polarity polarity,
        Modality modality,
        String date,
        String carrier) {

    public Report {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(text, "text");
        via = List.copyOf(via);
        carrier = carrier == null ? text : carrier;
    }

    /** When it was said as far as known: the utterance's date, else the article's, else null. */
    public String when() {
        return date != null ? date : published;
    }
}
