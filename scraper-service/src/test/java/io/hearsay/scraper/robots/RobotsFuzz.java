package io.hearsay.scraper.robots;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.scraper.address.PageAddress;
import java.time.Duration;
import java.util.List;

/** Files robots.txt: rules come of any, a pause is never negative, and robots.txt itself is not asked about. */
final class RobotsFuzz implements FuzzTarget {

    private static final List<PageAddress> PAGES = List.of(
            PageAddress.stored("https://a.example/"),
            PageAddress.stored("https://a.example/world/story.html?page=2&a=b"),
            PageAddress.stored("https://a.example/%E3%83%84/a*b$"));

    @Override
    public void feed(byte[] input) {
        RobotsRules rules = TestingRobots.rules(input);
        for (PageAddress page : PAGES) {
            rules.refusal(page, Duration.ofMinutes(5))
                    .ifPresent(reason -> mustHold(!reason.isBlank(), "a refusal has a reason"));
        }
        rules.crawlDelay().ifPresent(delay -> mustHold(delay.isPositive(), "a pause takes time"));
        rules.sitemaps().forEach(sitemap -> PAGES.getFirst().resolve(sitemap));
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "User-agent: *\nDisallow: /world/*.html$\nAllow: /\nCrawl-delay: 2.5\nSitemap: https://a.example/s.xml\n",
                "\ufeffuser-agent: hearsay\nUser-agent: other\r\nDisallow: /%E3%83%84 # why\rcrawl-delay:99999999999\n",
                "<html><body>Not found");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                new Growth("User-agent: *\n", "Disallow: /a\n", ""),
                new Growth("User-agent: *\n", "Disallow: /*a*b*c\n", ""),
                new Growth("User-agent: *\nDisallow: /", "*a", ""),
                new Growth("User-agent: *\nDisallow: /", "%41", ""),
                new Growth("User-agent: *\nDisallow: /", "a", "$"),
                Growth.of("User-agent: a\n"),
                new Growth("User-agent: ", "a ", "\nDisallow: /"),
                Growth.of("Sitemap: https://a.example/s.xml\n"),
                Growth.of(" "),
                Growth.of("\t:"),
                Growth.of("crawl-delay:1"),
                Growth.of("crawl-delay"),
                Growth.of("#"),
                Growth.of("\r"));
    }
}
