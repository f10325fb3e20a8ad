package io.hearsay.scraper.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    /**
     * The table of "URL matching based on path values" to which the TDM report refers, and the report's own example.
     */
    @ParameterizedTest
    @CsvSource({
        "/, /anything, true",
        "/*, /anything, true",
        "/fish, /fish, true",
        "/fish, /fish.html, true",
        "/fish, /fish/salmon.html, true",
        "/fish, /fishheads, true",
        "/fish, /fish.php?id=anything, true",
        "/fish, /Fish.asp, false",
        "/fish, /catfish, false",
        "/fish, /?id=fish, false",
        "/fish*, /fishheads/yummy.html, true",
        "/fish/, /fish/?id=anything, true",
        "/fish/, /fish, false",
        "/*.php, /folder/filename.php?parameters, true",
        "/*.php, /filename.php/, true",
        "/*.php, /windows.PHP, false",
        "/*.php$, /folder/filename.php, true",
        "/*.php$, /filename.php?parameters, false",
        "/*.php$, /filename.php5, false",
        "/fish*.php, /fishheads/catfish.php?parameters, true",
        "/fish*.php, /Fish.PHP, false",
        "/path/foo-%24, /path/foo-$, true",
        "/path/foo-%24, /path/foo-%24, true",
        "/this/path/exactly$, /this/path/exactly, true",
        "/this/path/exactly$, /this/path/exactly/not, false",
        "/this/*/then, /this/and/then, true",
        "/this/*/then, /this/then, false",
        "/a*b*a$, /aba, true",
        "/a*ba*ba$, /aba, false",
        "/%C3%A9t%c3%a9, /%C3%A9t%C3%A9/1, true",
        "/été, /%C3%A9t%C3%A9/1, true",
        "/a%2fb, /a%2Fb, true",
        "/a%2Fb, /a/b, false",
        "/a%zz, /a%zz, true",
        "news/, /news/1, true",
        "*, /anything, true",
        "*/print$, /a/print, true",
        "/$, /, true",
        "/$, /a, false"
    })
    void matchesAsRobotsTxtDoes(String pattern, String path, boolean expected) {
        assertThat(PathPattern.of(pattern).matches(PathPattern.comparable(path)))
                .isEqualTo(expected);
    }

    @Test
    void starsDoNotMultiply() {
        PathPattern stars = PathPattern.of("/" + "*a".repeat(100_000) + "b");
        String path = "/" + "a".repeat(2000);
        assertTimeout(
                Duration.ofSeconds(1), () -> assertThat(stars.matches(path)).isFalse());
    }

    @Test
    void severalStarsAreOneAndPartsHaveTheirWeight() {
        assertThat(PathPattern.of("/a***b*").parts()).containsExactly("/a", "b", "");
        assertThat(PathPattern.of("*".repeat(500_000)).weight()).isLessThan(200);
        assertThat(PathPattern.of("*a".repeat(250_000)).weight()).isGreaterThan(16_000_000);
    }
}
