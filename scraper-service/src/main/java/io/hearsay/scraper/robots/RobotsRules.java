package io.hearsay.scraper.robots;

import crawlercommons.robots.SimpleRobotRules;
import io.hearsay.scraper.address.PageAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one origin's robots.txt says to this scraper. */
public final class RobotsRules {

    private final Verdict verdict;
    private final String reason;
    private final Instant expiresAt;
    private final int failures;
    private final SimpleRobotRules rules;

    RobotsRules(RobotsFile file, SimpleRobotRules rules) {
        this.verdict = Verdict.of(file.verdict);
        this.reason = file.reason;
        this.expiresAt = file.expiresAt;
        this.failures = file.failures;
        this.rules = rules;
    }

    /** Whether the file could not be read, so that nothing may be fetched now. */
    public boolean isUnavailable() {
        return verdict == Verdict.UNAVAILABLE;
    }

    /** Why the verdict is what it is. */
    public String reason() {
        return reason;
    }

    /** How often in a row the file could not be read. */
    public int failures() {
        return failures;
    }

    /** When the file is asked for again. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Whether the page may be fetched. */
    public boolean allows(PageAddress address) {
        return rules.isAllowed(address.value());
    }

    /** The pause the site asks for between two requests. */
    public Optional<Duration> crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
    }

    /** The sitemaps that the file names. */
    public List<String> sitemaps() {
        return List.copyOf(rules.getSitemaps());
    }
}
