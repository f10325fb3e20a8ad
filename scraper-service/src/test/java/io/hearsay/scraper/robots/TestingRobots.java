package io.hearsay.scraper.robots;

import io.hearsay.scraper.TestingSettings;
import io.hearsay.scraper.fetch.UserAgent;
import io.hearsay.scraper.fetch.UserAgentAccess;
import java.time.Instant;

/** Files and rules of an origin, for tests that run without the service. */
final class TestingRobots {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final UserAgent AGENT = UserAgentAccess.userAgent(TestingSettings.defaults());

    private TestingRobots() {}

    static RobotsFile file() {
        return RobotsFile.of("https://a.example");
    }

    static RobotsRules rules(byte[] body) {
        RobotsFile file = file();
        file.take(RobotsAnswer.read(body, null), NOW);
        return RobotsRules.read(file, new RobotsParser(AGENT).parse(file));
    }
}
