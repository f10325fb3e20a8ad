package io.hearsay.extractor.corroboration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;

/** A proposition as it is kept. */
@Entity(name = "Proposition")
@Table(name = "proposition")
public class PropositionRow {

    @Id
    public String id;

    public String text;

    public int speakers;

    public int statements;

    public int pages;

    public int origins;

    /** Statements that are of it or say more than one of it. */
    @Column(insertable = false, updatable = false)
    public int supporting;

    /** Statements that contradict one of it. */
    @Column(insertable = false, updatable = false)
    public int contradicting;

    /** JSON: a list of {@link OriginGroup}. */
    @Column(name = "origin_groups")
    @ColumnTransformer(write = "cast(? as jsonb)")
    public String originGroups;

    @Column(name = "speaker_names")
    public String speakerNames;

    public String context;

    /** Stands for everything that was computed; the same digest means that nothing changed. */
    public String digest;

    @Column(name = "updated_at")
    public Instant updatedAt;
}
