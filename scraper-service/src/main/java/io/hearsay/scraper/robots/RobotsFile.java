package io.hearsay.scraper.robots;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** An origin's robots.txt as it was last answered. */
@Entity(name = "robots")
public class RobotsFile extends PanacheEntityBase {

    @Id
    public String origin;

    public String verdict;

    public String reason;

    public byte[] body;

    public int failures;

    @Column(name = "fetched_at")
    public Instant fetchedAt;

    @Column(name = "expires_at")
    public Instant expiresAt;
}
