package io.hearsay.extractor.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** A correction as it is kept. */
@Entity(name = "Correction")
@Table(name = "correction")
public class CorrectionRow {

    @Id
    public String id;

    /** Its place in the log: of two that contradict each other the later holds. */
    @Column(insertable = false, updatable = false)
    public Long number;

    public String kind;

    /** The statements that were joined, or the one that was split. */
    public String[] statements;

    /** JSON: a {@link SpeakerCorrection}. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    public String speaker;

    public String reason;

    public String author;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "undone_at")
    public Instant undoneAt;

    @Column(name = "undone_by")
    public String undoneBy;

    /** The later correction that decided otherwise about some of its claims. */
    @Column(name = "superseded_by")
    public String supersededBy;
}
