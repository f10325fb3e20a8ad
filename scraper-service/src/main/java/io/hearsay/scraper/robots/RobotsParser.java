package io.hearsay.scraper.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.hearsay.scraper.fetch.UserAgent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Reads robots.txt (RFC 9309, section 2.2) with crawler-commons. */
@Singleton
class RobotsParser {

    private final List<String> agent;

    RobotsParser(UserAgent agent) {
        this.agent = List.of(agent.token().toLowerCase(Locale.ROOT));
    }

    /** The file's rules for this scraper; a Crawl-delay of any length is left to be judged by whoever reads them. */
    SimpleRobotRules parse(RobotsFile file) {
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                .parseContent(file.origin + "/robots.txt", file.body, "text/plain", agent);
    }
}
