package io.hearsay.extractor.corroboration;

import com.fasterxml.jackson.core.type.TypeReference;
import io.hearsay.claim.Modality;
import io.hearsay.claim.Polarity;
import io.hearsay.claim.SpeechAct;
import io.hearsay.corroboration.Utterance;
import io.hearsay.extractor.Json;
import io.hearsay.extractor.Word;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;

/** A statement as it is kept. */
@Entity(name = "Statement")
@Table(name = "statement")
public class StatementRow {

    private static final TypeReference<Evidence> EVIDENCE = new TypeReference<>() {};

    @Id
    public String id;

    public String text;

    @Column(name = "speaker_id")
    public String speakerId;

    @Column(name = "speaker_name")
    public String speakerName;

    @Column(name = "speaker_status")
    public String speakerStatus;

    @Column(name = "speaker_role")
    public String speakerRole;

    public String represents;

    @ColumnTransformer(write = "cast(? as jsonb)")
    public String via;

    public String act;

    public String polarity;

    public String modality;

    public int pages;

    public int origins;

    /** JSON: a list of {@link OriginGroup}. */
    @Column(name = "origin_groups")
    @ColumnTransformer(write = "cast(? as jsonb)")
    public String originGroups;

    @Column(name = "first_reported")
    public String firstReported;

    public int claims;

    /** When it was said as far as known. */
    @Column(name = "said_on")
    public String saidOn;

    /** The sentence that carries its text. */
    public String carrier;

    /** JSON: an {@link Evidence}. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    public String evidence;

    @Column(name = "proposition_id")
    public String propositionId;

    public String context;

    /** Stands for everything that was computed; the same digest means that nothing changed. */
    public String digest;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** The statement as something to compare with others. */
    Utterance utterance() {
        return new Utterance(
                Reports.speaker(speakerName, speakerStatus, speakerRole, represents),
                text,
                saidOn,
                Word.constant(SpeechAct.class, act),
                Word.constant(Polarity.class, polarity),
                Word.constant(Modality.class, modality),
                carrier);
    }

    /** The passage its text stands in. */
    Evidence passage() {
        return Json.read(evidence, EVIDENCE);
    }

    /** Whether another version of it says the same, first reported at the same time and shown by the same passage. */
    boolean saysTheSameAs(StatementRow other) {
        return utterance().equals(other.utterance())
                && Objects.equals(firstReported, other.firstReported)
                && passage().equals(other.passage());
    }
}
