package io.hearsay.scraper.rights;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.scraper.address.PageAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What publishers reserve, in files, headers and meta elements: anything is read or refused as the protocol says. */
final class RightsFuzz implements FuzzTarget {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final PageAddress PAGE = PageAddress.stored("https://news.example/world/%E3%83%84?a=b");

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            TdmRules rules = TdmRules.read(input);
            mustHold(rules.size() <= input.length, "a rule takes bytes");
            mustHold(rules.about(PAGE) != null, "something is said about every page");
        } catch (IOException refused) {
            mustHold(refused.getMessage() != null, "a refusal has a reason");
        }
        mustHold(
                RobotsDirectives.ofHeader(text, "hearsay", NOW).size() <= OptOut.values().length,
                "an opt-out counts once");
        RobotsDirectives.ofMeta(text, NOW);
        RobotsDate.read(text);
        String path = PathPattern.comparable(text);
        mustHold(path.length() <= 3 * input.length + 3, "a path does not grow");
        if (text.indexOf('*') < 0 && text.startsWith("/") && !text.endsWith("$")) {
            mustHold(PathPattern.of(text).matches(path), "a path without stars matches itself: " + text);
        }
        PathPattern.of(text).matches("/world/a/b/c");
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "[{\"location\":\"/world/*\",\"tdm-reservation\":1,\"tdm-policy\":\"https://news.example/p.json\"}]",
                "hearsay: noindex, nofollow, unavailable_after: Tue, 26 Aug 2014 18:00:00 GMT",
                "noarchive, max-snippet:20, other: none",
                "unavailable_after: 2014-08-26T18:00:00+02:00",
                "/world/*.html$",
                "/%2f%41*");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                new Growth("[", "{\"location\":\"/\",\"tdm-reservation\":1},", "{}]"),
                Growth.of("["),
                new Growth("[{\"location\":\"", "*a", "\",\"tdm-reservation\":\"1\"}]"),
                new Growth("[", "1", "]"),
                Growth.of("noindex,"),
                Growth.of("noindex "),
                Growth.of("unavailable_after:"),
                Growth.of("a:"),
                Growth.of("/*a"),
                Growth.of("%41"));
    }
}
