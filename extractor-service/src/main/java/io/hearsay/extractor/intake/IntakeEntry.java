package io.hearsay.extractor.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is to be done with an article, or what became of it. */
@Entity(name = "IntakeEntry")
@Table(name = "intake")
public class IntakeEntry extends PanacheEntityBase {

    @Id
    @Column(name = "article_id")
    public String articleId;

    public int revision;

    @Column(name = "content_hash")
    public String contentHash;

    @Column(name = "extractor_version")
    public String extractorVersion;

    public boolean erased;

    /** The feed's entry as JSON while there is work to do with it, or was none that succeeded; else null. */
    public String entry;

    /** pending, extracted, failed or erased. */
    public String state;

    public int attempts;

    /** Why it failed, or why the last attempt did. */
    public String reason;

    public int claims;

    /** Who works on it, or did so last. */
    public String owner;

    @Column(name = "lease_until")
    public Instant leaseUntil;

    @Column(name = "finished_at")
    public Instant finishedAt;

    /** How many articles are in a state. */
    static long countIn(String state) {
        return count("state", state);
    }
}
