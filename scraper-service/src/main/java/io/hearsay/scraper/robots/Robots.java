package io.hearsay.scraper.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.UserAgent;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The robots.txt files that are known. */
@Singleton
public class Robots {

    private final String agent;
    private final ScraperSettings settings;

    Robots(UserAgent agent, ScraperSettings settings) {
        this.agent = agent.token().toLowerCase(Locale.ROOT);
        this.settings = settings;
    }

    /** The rules of an address's origin; empty when its robots.txt must be asked for first. */
    @Transactional
    public Optional<RobotsRules> rulesFor(PageAddress address) {
        RobotsFile file = RobotsFile.findById(address.origin());
        return file == null || file.expiresAt.isBefore(Instant.now())
                ? Optional.empty()
                : Optional.of(new RobotsRules(file, parse(file)));
    }

    private SimpleRobotRules parse(RobotsFile file) {
        return switch (Verdict.of(file.verdict)) {
            case ALLOW_ALL -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            case UNAVAILABLE -> new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
            case RULES ->
                new SimpleRobotRulesParser(settings.longestCrawlDelay().toMillis(), 0)
                        .parseContent(file.origin + "/robots.txt", file.body, "text/plain", List.of(agent));
        };
    }

    /**
     * Keeps an answer. One that could not be read expires after a wait that doubles each time, or after what the host
     * asks for when that is longer.
     *
     * @return how long until the file is asked for again
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Duration keep(PageAddress address, RobotsAnswer answer) {
        RobotsFile file = RobotsFile.findById(address.origin());
        if (file == null) {
            file = new RobotsFile();
            file.origin = address.origin();
        }
        boolean unavailable = answer.verdict() == Verdict.UNAVAILABLE;
        file.failures = unavailable ? file.failures + 1 : 0;
        file.verdict = answer.verdict().wireName();
        file.reason = answer.reason();
        file.body = answer.body();
        file.fetchedAt = Instant.now();
        Duration kept = unavailable ? wait(answer, file.failures) : settings.robotsFreshness();
        file.expiresAt = file.fetchedAt.plus(kept);
        file.persist();
        return kept;
    }

    private Duration wait(RobotsAnswer answer, int failures) {
        Duration doubled = settings.firstRetry().multipliedBy(1L << Math.min(failures - 1, 12));
        Duration capped = doubled.compareTo(settings.robotsFreshness()) > 0 ? settings.robotsFreshness() : doubled;
        Duration asked = answer.retryAfter() == null ? Duration.ZERO : answer.retryAfter();
        return asked.compareTo(capped) > 0 ? asked : capped;
    }
}
