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
        Map<String, String> defaults = Map.ofEntries(
                Map.entry("version", "5"),
                Map.entry("working", "true"),
                Map.entry("workers", "2"),
                Map.entry("poll", "PT1S"),
                Map.entry("longestPause", "PT1M"),
                Map.entry("feedLimit", "50"),
                Map.entry("lease", "PT5M"),
                Map.entry("readingLimit", "PT2M"),
                Map.entry("mostEndlessReadings", "4"),
                Map.entry("maxAttempts", "3"),
                Map.entry("firstRetry", "PT2S"),
                Map.entry("maxTextLength", "1000000"));
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
        ExtractorSettings settings = settings(Map.ofEntries(
                Map.entry("hearsay.extractor.version", "2026-11"),
                Map.entry("hearsay.extractor.working", "false"),
                Map.entry("hearsay.extractor.workers", "4"),
                Map.entry("hearsay.extractor.poll", "PT3S"),
                Map.entry("hearsay.extractor.longest-pause", "PT5M"),
                Map.entry("hearsay.extractor.feed-limit", "200"),
                Map.entry("hearsay.extractor.lease", "PT1M"),
                Map.entry("hearsay.extractor.reading-limit", "PT20S"),
                Map.entry("hearsay.extractor.most-endless-readings", "2"),
                Map.entry("hearsay.extractor.max-attempts", "5"),
                Map.entry("hearsay.extractor.first-retry", "PT1S"),
                Map.entry("hearsay.extractor.max-text-length", "5000")));

        assertThat(settings.version()).isEqualTo("2026-11");
        assertThat(settings.working()).isFalse();
        assertThat(settings.workers()).isEqualTo(4);
        assertThat(settings.poll()).hasSeconds(3);
        assertThat(settings.longestPause()).hasMinutes(5);
        assertThat(settings.feedLimit()).isEqualTo(200);
        assertThat(settings.lease()).hasMinutes(1);
        assertThat(settings.readingLimit()).hasSeconds(20);
        assertThat(settings.mostEndlessReadings()).isEqualTo(2);
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
