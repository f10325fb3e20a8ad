package io.hearsay.scraper;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScraperSettingsTest {

    private static final ScraperSettings DEFAULTS = TestingSettings.defaults();

    @Test
    void everyDefaultIsPinned() {
        assertThat(DEFAULTS.agentName()).isEqualTo("hearsay");
        assertThat(DEFAULTS.agentContact()).isEmpty();
        assertThat(DEFAULTS.fetches()).isEqualTo(16);
        assertThat(DEFAULTS.poll()).isEqualTo(Duration.ofMillis(250));
        assertThat(DEFAULTS.hostDelay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(DEFAULTS.longestCrawlDelay()).isEqualTo(Duration.ofMinutes(5));
        assertThat(DEFAULTS.lease()).isEqualTo(Duration.ofMinutes(2));
        assertThat(DEFAULTS.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(DEFAULTS.requestTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(DEFAULTS.maxPageBytes()).isEqualTo(10 * 1024 * 1024);
        assertThat(DEFAULTS.maxHeaders()).isEqualTo(200);
        assertThat(DEFAULTS.maxHeaderBytes()).isEqualTo(64 * 1024);
        assertThat(DEFAULTS.slowBodyGrace()).isEqualTo(Duration.ofSeconds(10));
        assertThat(DEFAULTS.minBodyRate()).isEqualTo(512);
        assertThat(DEFAULTS.maxCompressionRatio()).isEqualTo(200);
        assertThat(DEFAULTS.maxRedirects()).isEqualTo(5);
        assertThat(DEFAULTS.trapPages()).isEqualTo(30);
        assertThat(DEFAULTS.maxAttempts()).isEqualTo(4);
        assertThat(DEFAULTS.firstRetry()).isEqualTo(Duration.ofSeconds(10));
        assertThat(DEFAULTS.longestRetryAfter()).isEqualTo(Duration.ofHours(1));
        assertThat(DEFAULTS.freshness()).isEqualTo(Duration.ofHours(1));
        assertThat(DEFAULTS.keepPages()).isEqualTo(Duration.ofDays(365));
        assertThat(DEFAULTS.keepPageVersions()).isEqualTo(3);
        assertThat(DEFAULTS.extractArticles()).isTrue();
        assertThat(DEFAULTS.robotsFreshness()).isEqualTo(Duration.ofHours(24));
        assertThat(DEFAULTS.maxPages()).isEqualTo(1000);
        assertThat(DEFAULTS.maxDepth()).isEqualTo(1);
        assertThat(DEFAULTS.idempotencyKeyLife()).isEqualTo(Duration.ofHours(24));
        assertThat(DEFAULTS.allowedPrivateNetworks()).isEmpty();
    }

    @Test
    void noSettingIsLeftOutAbove() {
        assertThat(Arrays.stream(ScraperSettings.class.getMethods()).map(Method::getName))
                .hasSize(29);
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
