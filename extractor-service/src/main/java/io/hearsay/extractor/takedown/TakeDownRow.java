package io.hearsay.extractor.takedown;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A rule about one person as it is kept. */
@Entity(name = "PersonTakeDown")
@Table(name = "person_take_down")
public class TakeDownRow {

    @Id
    public String id;

    /** Its place in the list. */
    @Column(insertable = false, updatable = false)
    public Long number;

    /** Names that are theirs wherever they stand, the one it was asked by first. */
    public String[] names;

    /** Names that are theirs where they speak, as surnames are. */
    public String[] aliases;

    /** Ids that their claims had or would have. */
    @Column(name = "speaker_ids")
    public String[] speakerIds;

    /** Whether sentences that name them go as well. */
    public boolean mentions;

    public String reason;

    public String author;

    @Column(name = "requested_at")
    public Instant requestedAt;

    /** Whether articles stored before are still to be looked at, since it was made or lifted. */
    public boolean working;

    /** The last article that was looked at. */
    public String reached;

    /** How many articles changed. */
    public int articles;

    @Column(name = "lifted_at")
    public Instant liftedAt;

    @Column(name = "lifted_by")
    public String liftedBy;
}
