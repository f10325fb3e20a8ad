package io.hearsay.scraper.visit;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.frontier.Spread;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.metrics.ScraperMetrics;
import io.hearsay.scraper.robots.RobotsFetch;
import io.hearsay.scraper.robots.RobotsRules;
import io.hearsay.scraper.robots.Verdict;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** What a visit does when robots.txt has to be asked for first, or could not be read. */
@Singleton
class RobotsVisit {

    private final RobotsFetch robotsFetch;
    private final ScraperMetrics metrics;
    private final ScraperSettings settings;

    RobotsVisit(RobotsFetch robotsFetch, ScraperMetrics metrics, ScraperSettings settings) {
        this.metrics = metrics;
        this.robotsFetch = robotsFetch;
        this.settings = settings;
    }

    /** Asks for robots.txt; the address waits for it, and for the host's pause. */
    Finished ask(Assignment assignment) {
        var answer = robotsFetch.ask(assignment.lease().address());
        if (answer.verdict() == Verdict.UNAVAILABLE) {
            metrics.robotsFailed();
        }
        return Finished.robotsAsked(
                assignment, answer, Finished.Request.endedNow(settings.hostDelay(), answer.retryAfter()));
    }

    /** Waits for robots.txt to become readable, a few times; then gives the origin's addresses up. */
    Finished await(Assignment assignment, RobotsRules rules) {
        boolean last = rules.failures() >= settings.maxAttempts();
        Duration left = Duration.between(Instant.now(), rules.expiresAt());
        Duration pause = last || left.isNegative() ? Duration.ZERO : left;
        Outcome outcome =
                last ? Outcome.of(UrlState.DISALLOWED, rules.reason()) : Outcome.waiting(rules.reason(), pause);
        var lease = assignment.lease();
        return Finished.withoutRequest(assignment, outcome)
                .spreading(new Spread(
                        lease.host(), lease.address().origin() + "/", outcome.state(), rules.reason(), pause));
    }
}
