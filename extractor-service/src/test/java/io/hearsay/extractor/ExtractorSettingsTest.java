package io.hearsay.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtractorSettingsTest {

    @Test
    void everyDefaultIsKnown() throws ReflectiveOperationException {
        Map<String, String> defaults = Map.of(
                "version", "5",
                "working", "true",
                "workers", "2",
                "poll", "PT1S",
                "longestPause", "PT1M",
                "feedLimit", "50",
                "lease", "PT5M",
                "maxAttempts", "3",
                "firstRetry", "PT2S",
                "maxTextLength", "1000000");
        ExtractorSettings settings = settings(Map.of());

        assertThat(Arrays.stream(ExtractorSettings.class.getDeclaredMethods()).map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(defaults.keySet());
        for (Map.Entry<String, String> setting : defaults.entrySet()) {
            Object value = ExtractorSettings.class.getMethod(setting.getKey()).invoke(settings);
            assertThat(value).as(setting.getKey()).hasToString(setting.getValue());
        }
    }

    @Test
    void everySettingCanBeSet() {
        ExtractorSettings settings = settings(Map.of(
                "hearsay.extractor.version", "2026-11",
                "hearsay.extractor.working", "false",
                "hearsay.extractor.workers", "4",
                "hearsay.extractor.poll", "PT3S",
                "hearsay.extractor.longest-pause", "PT5M",
                "hearsay.extractor.feed-limit", "200",
                "hearsay.extractor.lease", "PT1M",
                "hearsay.extractor.max-attempts", "5",
                "hearsay.extractor.first-retry", "PT1S",
                "hearsay.extractor.max-text-length", "5000"));

        assertThat(settings.version()).isEqualTo("2026-11");
        assertThat(settings.working()).isFalse();
        assertThat(settings.workers()).isEqualTo(4);
        assertThat(settings.poll()).hasSeconds(3);
        assertThat(settings.longestPause()).hasMinutes(5);
        assertThat(settings.feedLimit()).isEqualTo(200);
        assertThat(settings.lease()).hasMinutes(1);
        assertThat(settings.maxAttempts()).isEqualTo(5);
        assertThat(settings.firstRetry()).hasSeconds(1);
        assertThat(settings.maxTextLength()).isEqualTo(5000);
    }

    private static ExtractorSettings settings(Map<String, String> values) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(ExtractorSettings.class)
                .withDefaultValues(values)
                .build();
        return config.getConfigMapping(ExtractorSettings.class);
    }
}
