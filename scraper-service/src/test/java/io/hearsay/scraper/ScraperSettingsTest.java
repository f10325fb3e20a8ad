package io.hearsay.scraper;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScraperSettingsTest {

    /** Every setting with its default: one that is not named here fails the test. */
    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("agentName", "hearsay"),
            Map.entry("agentContact", Optional.empty()),
            Map.entry("fetches", 16),
            Map.entry("poll", Duration.ofMillis(250)),
            Map.entry("hostDelay", Duration.ofSeconds(1)),
            Map.entry("longestCrawlDelay", Duration.ofMinutes(5)),
            Map.entry("lease", Duration.ofSeconds(20)),
            Map.entry("connectTimeout", Duration.ofSeconds(10)),
            Map.entry("requestTimeout", Duration.ofSeconds(30)),
            Map.entry("maxPageBytes", 10 * 1024 * 1024),
            Map.entry("maxListBytes", 50 * 1024 * 1024),
            Map.entry("maxHeaders", 200),
            Map.entry("maxHeaderBytes", 64 * 1024),
            Map.entry("slowBodyGrace", Duration.ofSeconds(10)),
            Map.entry("minBodyRate", 512),
            Map.entry("maxCompressionRatio", 200),
            Map.entry("maxRedirects", 5),
            Map.entry("trapPages", 30),
            Map.entry("maxAttempts", 4),
            Map.entry("firstRetry", Duration.ofSeconds(10)),
            Map.entry("longestRetry", Duration.ofMinutes(10)),
            Map.entry("circuitFailures", 5),
            Map.entry("maxHostFailures", 10),
            Map.entry("longestRetryAfter", Duration.ofHours(1)),
            Map.entry("freshness", Duration.ofHours(1)),
            Map.entry("firstListRevisit", Duration.ofMinutes(15)),
            Map.entry("firstPageRevisit", Duration.ofHours(6)),
            Map.entry("shortestRevisit", Duration.ofMinutes(5)),
            Map.entry("longestRevisit", Duration.ofDays(7)),
            Map.entry("robotsFreshness", Duration.ofHours(24)),
            Map.entry("robotsLastGood", Duration.ofDays(30)),
            Map.entry("tdmFile", true),
            Map.entry("maxPages", 1000),
            Map.entry("maxDepth", 1),
            Map.entry("keepPages", Duration.ofDays(365)),
            Map.entry("keepArticlePages", Optional.empty()),
            Map.entry("keepPageVersions", 3),
            Map.entry("keepLines", Duration.ofDays(90)),
            Map.entry("extractArticles", true),
            Map.entry("idempotencyKeyLife", Duration.ofHours(24)),
            Map.entry("warcsAtOnce", 2),
            Map.entry("allowedPrivateNetworks", Optional.empty()));

    @Test
    void everyDefaultIsPinned() throws ReflectiveOperationException {
        ScraperSettings settings = TestingSettings.defaults();
        Map<String, Object> actual = new TreeMap<>();
        for (Method setting : ScraperSettings.class.getMethods()) {
            actual.put(setting.getName(), setting.invoke(settings));
        }
        assertThat(actual).containsExactlyInAnyOrderEntriesOf(DEFAULTS);
    }

    @Test
    void aSettingIsNamedInLowerCaseWithDashes() {
        ScraperSettings settings =
                TestingSettings.of(Map.of("host-delay", "PT3S", "allowed-private-networks", "127.0.0.0/8,::1"));
        assertThat(settings.hostDelay()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.allowedPrivateNetworks())
                .hasValueSatisfying(all -> assertThat(all).containsExactly("127.0.0.0/8", "::1"));
    }
}
