package io.hearsay.scraper.visit;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.robots.RobotsAnswer;
import io.hearsay.scraper.robots.RobotsFetch;
import io.hearsay.scraper.robots.RobotsRules;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** What a visit does when robots.txt has to be asked for first, or could not be read. */
@Singleton
class RobotsVisit {

    private final RobotsFetch robotsFetch;
    private final Completion completion;
    private final ScraperSettings settings;

    RobotsVisit(RobotsFetch robotsFetch, Completion completion, ScraperSettings settings) {
        this.robotsFetch = robotsFetch;
        this.completion = completion;
        this.settings = settings;
    }

    /** Asks for robots.txt and puts the address back: the host gets its pause first. */
    void ask(Lease lease) {
        if (!lease.isOver()) {
            RobotsAnswer answer = robotsFetch.ask(lease.address());
            completion.robotsAsked(lease, answer);
        }
    }

    /** Waits for robots.txt to become readable, a few times; then gives the address up. */
    void wait(Lease lease, Crawl crawl, RobotsRules rules) {
        if (rules.failures() >= settings.maxAttempts()) {
            completion.withoutRequest(lease, crawl, Outcome.of(UrlState.DISALLOWED, rules.reason()));
        } else {
            Duration left = Duration.between(Instant.now(), rules.expiresAt());
            completion.putBack(lease, rules.reason(), left.isNegative() ? Duration.ZERO : left);
        }
    }
}
