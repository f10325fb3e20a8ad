package io.hearsay.scraper.rights;

import static io.hearsay.scraper.rights.OptOut.NOARCHIVE;
import static io.hearsay.scraper.rights.OptOut.NOFOLLOW;
import static io.hearsay.scraper.rights.OptOut.NOINDEX;
import static io.hearsay.scraper.rights.OptOut.UNAVAILABLE_AFTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsDirectivesTest {

    private static final Instant NOW = Instant.parse("2012-01-01T00:00:00Z");

    /** The first ones are the examples of Google's specification. */
    static Stream<Arguments> headers() {
        return Stream.of(
                arguments("noindex", Set.of(NOINDEX)),
                arguments(
                        "noarchive, unavailable_after: 25 Jun 2010 15:00:00 PST", Set.of(NOARCHIVE, UNAVAILABLE_AFTER)),
                arguments("noimageindex, unavailable_after: 25 Jun 2040 15:00:00 PST", Set.of()),
                arguments("googlebot: nofollow, otherbot: noindex, nofollow", Set.of()),
                arguments("BadBot: noindex, nofollow, googlebot: nofollow", Set.of()),
                arguments("noindex, nofollow", Set.of(NOINDEX, NOFOLLOW)),
                arguments("max-snippet:20, max-image-preview:large", Set.of()),
                arguments("hearsay: noindex", Set.of(NOINDEX)),
                arguments("HEARSAY : NoIndex , NoFollow", Set.of(NOINDEX, NOFOLLOW)),
                arguments("noarchive, otherbot: noindex, hearsay: nofollow", Set.of(NOARCHIVE, NOFOLLOW)),
                arguments("otherbot: noindex, *: nofollow", Set.of(NOFOLLOW)),
                arguments("hearsaybot: noindex", Set.of()),
                arguments("hearsay: unavailable_after: 25-Aug-2007 15:00:00 EST", Set.of(UNAVAILABLE_AFTER)),
                arguments("otherbot: unavailable_after: 25-Aug-2007 15:00:00 EST", Set.of()),
                arguments(
                        "unavailable_after: Sat, 07 Jul 2007 16:30:00 GMT, nofollow",
                        Set.of(UNAVAILABLE_AFTER, NOFOLLOW)),
                arguments("unavailable_after: Saturday, 07-Jul-07 16:30:00 GMT", Set.of(UNAVAILABLE_AFTER)),
                arguments("unavailable_after: 2011-12-31T23:59:59+00:00", Set.of(UNAVAILABLE_AFTER)),
                arguments("unavailable_after: some day, noindex", Set.of(NOINDEX)),
                arguments("unavailable_after: noindex", Set.of()),
                arguments("none", Set.of(NOINDEX, NOFOLLOW)),
                arguments("none, all, index, follow", Set.of(NOINDEX, NOFOLLOW)),
                arguments("nocache", Set.of(NOARCHIVE)),
                arguments("all", Set.of()),
                arguments("nosnippet, notranslate, indexifembedded", Set.of()),
                arguments("", Set.of()),
                arguments(" , ,,: ,:noindex", Set.of()));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void readsHeaders(String value, Set<OptOut> expected) {
        assertThat(RobotsDirectives.ofHeader(value, "hearsay", NOW)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"noindex,nofollow", "NOINDEX, NOFOLLOW", "noindex nofollow", "none", "index, none"})
    void readsMetaElements(String content) {
        assertThat(RobotsDirectives.ofMeta(content, NOW)).containsExactlyInAnyOrder(NOINDEX, NOFOLLOW);
    }

    @Test
    void aMetaElementForEverybodyMayNameSomebodyElse() {
        assertThat(RobotsDirectives.ofMeta("otherbot: noindex", NOW)).isEmpty();
    }

    @Test
    void aMillionDirectivesAreReadInOnePass() {
        for (String piece : new String[] {"x: ", "unavailable_after: Sat, ", "noindex,", ",", "a:b:", " "}) {
            String hostile = piece.repeat(1_000_000 / piece.length());
            assertTimeout(Duration.ofSeconds(2), () -> RobotsDirectives.ofHeader(hostile, "hearsay", NOW), piece);
        }
    }
}
