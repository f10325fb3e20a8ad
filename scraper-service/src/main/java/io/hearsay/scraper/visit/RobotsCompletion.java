package io.hearsay.scraper.visit;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.robots.Robots;
import io.hearsay.scraper.robots.RobotsRules;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Keeps robots.txt as it was answered, and lets its host rest for as long as the file itself asks. */
@Singleton
class RobotsCompletion {

    private final Robots robots;
    private final RobotsVisit robotsVisit;
    private final Duration hostDelay;
    private final Duration longestDelay;

    RobotsCompletion(Robots robots, RobotsVisit robotsVisit, ScraperSettings settings) {
        this.robots = robots;
        this.robotsVisit = robotsVisit;
        this.hostDelay = settings.hostDelay();
        this.longestDelay = settings.longestCrawlDelay();
    }

    /** The visit with what the file means for its host, its address and the others of its origin. */
    Finished keep(Finished visit) {
        RobotsRules rules = robots.keep(visit.lease().address(), visit.robots());
        Duration delay = rules.crawlDelay()
                .filter(asked -> asked.compareTo(hostDelay) > 0 && asked.compareTo(longestDelay) <= 0)
                .orElse(hostDelay);
        Finished.Request made = visit.request();
        Finished settled = rules.isUnavailable()
                ? robotsVisit.await(new Assignment(visit.lease(), visit.crawl(), null, null), rules)
                : visit;
        return settled.with(new Finished.Request(made.endedAt(), delay, made.asked()));
    }
}
