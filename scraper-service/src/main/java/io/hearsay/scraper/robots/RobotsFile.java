package io.hearsay.scraper.robots;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/** An origin's robots.txt as it was last answered; while it is unavailable, also as it was last read. */
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

    /** When the body was read; null where there is none. */
    @Column(name = "read_at")
    public Instant readAt;

    static RobotsFile of(String origin) {
        RobotsFile file = new RobotsFile();
        file.origin = origin;
        return file;
    }

    /** Takes an answer over. An outage changes nothing about the copy that was read before. */
    void take(RobotsAnswer answer, Instant now) {
        verdict = answer.verdict().wireName();
        reason = answer.reason();
        fetchedAt = now;
        if (answer.verdict() == Verdict.UNAVAILABLE) {
            failures++;
        } else {
            failures = 0;
            body = answer.body();
            readAt = body == null ? null : now;
        }
    }

    /** Whether the copy holds: it is what was answered last, or an outage hides a newer one and it is young enough. */
    boolean isCopyGood(Duration lastGood, Instant now) {
        return body != null
                && (Verdict.of(verdict) == Verdict.RULES
                        || readAt.plus(lastGood).isAfter(now));
    }
}
