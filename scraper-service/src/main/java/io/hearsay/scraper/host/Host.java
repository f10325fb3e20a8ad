package io.hearsay.scraper.host;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A host as the database knows it; written by the statements of {@link Hosts} only. */
@Entity(name = "host")
public class Host extends PanacheEntityBase {

    @Id
    public String name;

    @Column(name = "next_request_at")
    public Instant nextRequestAt;

    @Column(name = "delay_ms")
    public long delayMillis;

    public long requests;

    @Column(name = "last_request_at")
    public Instant lastRequestAt;

    public int failures;

    @Column(name = "waiting_for")
    public String waitingFor;

    @Column(name = "lease_owner")
    public String leaseOwner;
}
