package io.hearsay.scraper.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.hearsay.scraper.fetch.UserAgent;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads robots.txt (RFC 9309, section 2.2) with crawler-commons. */
@Singleton
class RobotsParser {

    /** More seconds than anybody waits for; the parser takes a number that overflows for none. */
    private static final Pattern ENDLESS_DELAY =
            Pattern.compile("(?im)^(?<delay>[ \\t]*+crawl-delay[ \\t]*+:[ \\t]*+)[0-9]{9,}+");

    private static final String LONG_DELAY = "${delay}99999999";

    private final List<String> agent;

    RobotsParser(UserAgent agent) {
        this.agent = List.of(agent.token().toLowerCase(Locale.ROOT));
    }

    /** The file's rules for this scraper; a Crawl-delay of any length is left to be judged by whoever reads them. */
    SimpleRobotRules parse(RobotsFile file) {
        return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                .parseContent(file.origin + "/robots.txt", bounded(file.body), "text/plain", agent);
    }

    private static byte[] bounded(byte[] body) {
        String lines = new String(body, StandardCharsets.ISO_8859_1);
        return ENDLESS_DELAY.matcher(lines).replaceAll(LONG_DELAY).getBytes(StandardCharsets.ISO_8859_1);
    }
}
