package io.hearsay.scraper.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import io.hearsay.scraper.address.PageAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one origin's robots.txt says to this scraper. */
public final class RobotsRules {

    private static final int AT_LEAST = 512;

    /** Bytes of a rule, or an address, beside its characters. */
    private static final int OF_RULE = 96;

    private final Verdict verdict;
    private final String reason;
    private final Instant expiresAt;
    private final int failures;
    private final SimpleRobotRules rules;

    private RobotsRules(RobotsFile file, Verdict verdict, SimpleRobotRules rules) {
        this.verdict = verdict;
        this.reason = file.reason;
        this.expiresAt = file.expiresAt;
        this.failures = file.failures;
        this.rules = rules;
    }

    /** Rules that were read, now or before the file became unavailable. */
    static RobotsRules read(RobotsFile file, SimpleRobotRules rules) {
        return new RobotsRules(file, Verdict.RULES, rules);
    }

    /** What holds where there is no file to read. */
    static RobotsRules unread(RobotsFile file, Verdict verdict) {
        RobotRulesMode mode = verdict == Verdict.UNAVAILABLE ? RobotRulesMode.ALLOW_NONE : RobotRulesMode.ALLOW_ALL;
        return new RobotsRules(file, verdict, new SimpleRobotRules(mode));
    }

    /** Whether the file could not be read and no copy of it holds, so that nothing may be fetched now. */
    public boolean isUnavailable() {
        return verdict == Verdict.UNAVAILABLE;
    }

    /** What came of asking for the file last. */
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

    /**
     * Why the page may not be fetched; empty when it may.
     *
     * @param longestDelay the longest Crawl-delay that anybody waits for
     */
    public Optional<String> refusal(PageAddress address, Duration longestDelay) {
        if (!rules.isAllowed(address.value())) {
            return Optional.of("robots.txt forbids it");
        }
        return crawlDelay()
                .filter(asked -> asked.compareTo(longestDelay) > 0)
                .map(asked -> "robots.txt asks for a pause of %d s".formatted(asked.toSeconds()));
    }

    /** The pause the site asks for between two requests. */
    public Optional<Duration> crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis > 0 ? Optional.of(Duration.ofMillis(millis)) : Optional.empty();
    }

    /** Bytes that they take in memory, about. */
    int weight() {
        long weight = AT_LEAST
                + rules.getRobotRules().stream()
                        .mapToLong(rule -> OF_RULE + rule.getPrefix().length())
                        .sum()
                + rules.getSitemaps().stream()
                        .mapToLong(sitemap -> OF_RULE + sitemap.length())
                        .sum();
        return (int) Math.min(weight, Integer.MAX_VALUE);
    }

    /** The sitemaps that the file names. */
    public List<String> sitemaps() {
        return List.copyOf(rules.getSitemaps());
    }
}
