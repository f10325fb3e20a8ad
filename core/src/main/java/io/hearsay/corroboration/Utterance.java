package io.hearsay.corroboration;

import io.hearsay.claim.Modality;
import io.hearsay.claim.Polarity;
import io.hearsay.claim.SpeechAct;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import java.util.Objects;

/**
 * What somebody said, ready to be compared.
 *
 * @param speaker whose word it is
 * @param text the words
 * @param date ISO date or date-time it was said, or null when unknown
 * @param act what is done by saying it, or null to read it from the words
 * @param polarity affirmed or negated, or null to read it from the words
 * @param modality how it is held, or null to read it from the words
 * @param carrier the sentence that holds it, or null
 */
public record Utterance(
        Speaker speaker,
        String text,
        String date,
        SpeechAct act,
        Polarity polarity,
        Modality modality,
        String carrier) {

    public Utterance {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(text, "text");
    }

    /**
     * A bare statement.
     *
     * @param speaker the speaker's name or description, or null when unknown
     * @param text the words
     * @param date ISO date, or null
     */
    public static Utterance of(String speaker, String text, String date) {
        Speaker who = speaker == null || speaker.isBlank()
                ? Speaker.UNKNOWN
                : new Speaker(speaker, SpeakerStatus.NAMED, null, null);
        return new Utterance(who, text, date, null, null, null, null);
    }

    /** The same speaker's words on the same day, in part. */
    Utterance saying(String part) {
        return new Utterance(speaker, part, date, act, polarity, modality, carrier);
    }
}
