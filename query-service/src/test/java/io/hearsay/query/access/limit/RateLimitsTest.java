package io.hearsay.query.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.access.AccessSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    @Test
    void whoeverIsForgottenCostsNoMemory() {
        RateLimits limits = limits(Map.of("hearsay.access.limits.callers", "1000"));
        for (int i = 0; i < 20_000; i++) {
            limits.ofAddress("10.0.%d.%d".formatted(i / 256, i % 256), false);
        }
        assertThat(limits.callers()).isLessThanOrEqualTo(1000);
    }

    @Test
    void whatIsSpentComesBackOverAMinute() {
        RateLimits limits = limits(Map.of("hearsay.access.limits.reading", "60"));
        Spent last = null;
        for (int i = 0; i < 61; i++) {
            last = limits.ofAddress("10.0.0.1", false);
        }
        assertThat(last.granted()).isFalse();
        assertThat(last.refusal().retryAfter()).hasValue(1);
        assertThat(last.reset().toSeconds()).isBetween(50L, 60L);
    }

    @Test
    void lookingAtWhatIsLeftTakesNothing() {
        RateLimits limits = limits(Map.of("hearsay.access.limits.reading", "2"));
        for (int i = 0; i < 10; i++) {
            assertThat(limits.leftToAddress("10.0.0.1", false).granted()).isTrue();
        }
        limits.ofAddress("10.0.0.1", false);
        limits.ofAddress("10.0.0.1", false);
        assertThat(limits.leftToAddress("10.0.0.1", false).granted()).isFalse();
        assertThat(limits.leftToAddress("10.0.0.1", false).refusal().retryAfter())
                .hasValue(30);
        assertThat(limits.leftToAddress("10.0.0.1", true).granted()).isTrue();
    }

    private static RateLimits limits(Map<String, String> set) {
        return new RateLimits(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AccessSettings.class)
                .withDefaultValues(set)
                .build()
                .getConfigMapping(AccessSettings.class)
                .limits());
    }
}
