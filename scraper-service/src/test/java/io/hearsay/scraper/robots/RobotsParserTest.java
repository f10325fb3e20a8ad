package io.hearsay.scraper.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hearsay.scraper.address.PageAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RobotsParserTest {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** What is said, the file, and paths that are allowed (+) or not (-). */
    static Stream<Arguments> files() {
        return Stream.of(
                arguments("a byte order mark is no part of it", "\uFEFFUser-agent: *\nDisallow: /x", "-/x +/y"),
                arguments("lines end with CR", "User-agent: *\rDisallow: /x\rDisallow: /y", "-/x -/y +/z"),
                arguments("line ends are mixed", "User-agent: *\r\nDisallow: /x\n\rDisallow: /y\r\n", "-/x -/y +/z"),
                arguments("a page of HTML has no rules", "<!DOCTYPE html><html><p>Not here</p></html>", "+/x"),
                arguments("nothing has no rules", "", "+/x"),
                arguments("a star is anything", "User-agent: *\nDisallow: /p*q", "-/paq -/p/a/q/z +/p"),
                arguments("a dollar is the end", "User-agent: *\nDisallow: /*.gif$", "-/a.gif +/a.gif?x"),
                arguments(
                        "the longest match wins",
                        "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c",
                        "-/a +/a/b -/a/b/c/d"),
                arguments("allow wins a tie", "User-agent: *\nDisallow: /page\nAllow: /page", "+/page"),
                arguments(
                        "escapes are equal to what they stand for",
                        "User-agent: *\nDisallow: /a%3cd\nDisallow: /b/\u30c4\nDisallow: /c/%62%61%7A",
                        "-/a%3Cd -/b/%E3%83%84 -/c/baz"),
                arguments("an escaped slash is no slash", "User-agent: *\nDisallow: /d%2fe", "-/d%2Fe +/d/e"),
                arguments("an escaped star is itself", "User-agent: *\nDisallow: /a%2Ab", "-/a*b +/axb"),
                arguments("paths differ by case", "User-agent: *\nDisallow: /Priv", "-/Priv +/priv"),
                arguments(
                        "groups of one agent are one",
                        "User-agent: hearsay\nDisallow: /x\n\nUser-agent: *\nDisallow: /\n\nUser-agent: Hearsay\n"
                                + "Disallow: /y",
                        "-/x -/y +/z"),
                arguments(
                        "the agent is matched in any case",
                        "USER-AGENT: HearSay\ndisALLOW: /x\n\nUser-agent: *\nDisallow: /y",
                        "-/x +/y"),
                arguments(
                        "a shorter or longer name is another agent's",
                        "User-agent: hear\nDisallow: /x\n\nUser-agent: hearsaybot\nDisallow: /y\n\n"
                                + "User-agent: hearsay-news\nDisallow: /z",
                        "+/x +/y +/z"),
                arguments(
                        "a version is no part of the name",
                        "User-agent: hearsay/1.0 # us\nDisallow: /x\n\nUser-agent: *\nDisallow: /y",
                        "-/x +/y"),
                arguments(
                        "agents in a row share a group, whatever empty lines are between them",
                        "User-agent: other\n\nUser-agent: hearsay\nDisallow: /x\n\nUser-agent: *\nDisallow: /",
                        "-/x +/y"),
                arguments(
                        "an own group without rules allows everything",
                        "User-agent: *\nDisallow: /\n\nUser-agent: hearsay\n",
                        "+/x"),
                arguments("an empty rule matches nothing", "User-agent: *\nDisallow: /x\nDisallow:\n", "-/x +/y"),
                arguments(
                        "rules before any agent are nobody's", "Disallow: /x\nUser-agent: *\nDisallow: /y", "+/x -/y"),
                arguments(
                        "another line does not end the agents of a group",
                        "User-agent: hearsay\nSitemap: /s.xml\nUser-agent: other\nDisallow: /x",
                        "-/x +/y"),
                arguments("robots.txt itself may be read", "User-agent: *\nDisallow: /", "+/robots.txt -/x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void whatTheRfcSays(String what, String file, String paths) {
        assertVerdicts(rules(file, StandardCharsets.UTF_8), paths);
    }

    private static void assertVerdicts(RobotsRules rules, String paths) {
        for (String path : paths.split(" ", -1)) {
            assertThat(rules.refusal(PageAddress.stored("https://a.example" + path.substring(1)), LONGEST))
                    .as(path)
                    .isEqualTo(
                            path.startsWith("+")
                                    ? java.util.Optional.empty()
                                    : java.util.Optional.of("robots.txt forbids it"));
        }
    }

    private static RobotsRules rules(String file, Charset charset) {
        return TestingRobots.rules(file.getBytes(charset));
    }

    @Test
    void bytesThatAreNotUtf8SpoilOnlyTheirOwnLine() {
        RobotsRules rules =
                rules("User-agent: *\n# \u00e9\nDisallow: /\u00e9\nDisallow: /x", StandardCharsets.ISO_8859_1);
        assertVerdicts(rules, "-/x +/y +/%C3%A9");
    }

    @ParameterizedTest
    @CsvSource({"1.5, PT1.5S", "2, PT2S", "0, ", "-3, ", "soon, ", "NaN, "})
    void aCrawlDelayIsAnyPositiveNumberOfSeconds(String written, Duration delay) {
        RobotsRules rules = rules("User-agent: *\nCrawl-delay: " + written, StandardCharsets.UTF_8);
        assertThat(rules.crawlDelay().orElse(null)).isEqualTo(delay);
        assertVerdicts(rules, "+/x");
    }

    @ParameterizedTest
    @CsvSource({"301, 301", "9000000, 9000000", "99999999999999999999, 99999999"})
    void aPauseThatNobodyWaitsForIsARefusal(String written, long seconds) {
        assertThat(rules("User-agent: *\nCrawl-delay: " + written, StandardCharsets.UTF_8)
                        .refusal(PageAddress.stored("https://a.example/x"), LONGEST))
                .contains("robots.txt asks for a pause of %d s".formatted(seconds));
    }

    @Test
    void aCrawlDelayOfAnotherGroupIsNotOurs() {
        RobotsRules rules =
                rules("User-agent: *\nCrawl-delay: 7\n\nUser-agent: hearsay\nDisallow: /x", StandardCharsets.UTF_8);
        assertThat(rules.crawlDelay()).isEmpty();
    }

    @Test
    void sitemapsAreNamedFromAnywhereAndRelativeToTheFile() {
        RobotsRules rules = rules(
                "Sitemap: /s.xml\nSitemap: https://b.example/t.xml\nUser-agent: other\nDisallow: /x\nsitemap:u.xml\n",
                StandardCharsets.UTF_8);
        assertThat(rules.sitemaps())
                .containsExactly("https://a.example/s.xml", "https://b.example/t.xml", "https://a.example/u.xml");
    }

    @Test
    void manyShortRulesWeighMoreThanTheirBytes() {
        String few = "User-agent: *\nDisallow: /a\n";
        String many = "User-agent: *\n"
                + IntStream.range(0, 30_000)
                        .mapToObj("Disallow:/%d\n"::formatted)
                        .collect(Collectors.joining());
        assertThat(rules(few, StandardCharsets.UTF_8).weight()).isLessThan(1_000);
        assertThat(rules(many, StandardCharsets.UTF_8).weight()).isBetween(3_000_000, 4_000_000);
    }
}
