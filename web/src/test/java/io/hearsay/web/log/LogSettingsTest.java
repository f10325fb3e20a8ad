package io.hearsay.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogSettingsTest {

    @Test
    void everySettingHasItsDefault() {
        assertThat(settings(Map.of()).format()).isEqualTo(LogFormat.TEXT);
        assertThat(LogSettings.class.getMethods()).hasSize(1);
    }

    @Test
    void everySettingCanBeSet() {
        assertThat(settings(Map.of("hearsay.log.format", "json")).format()).isEqualTo(LogFormat.JSON);
    }

    private static LogSettings settings(Map<String, String> set) {
        return new SmallRyeConfigBuilder()
                .withMapping(LogSettings.class)
                .withDefaultValues(set)
                .build()
                .getConfigMapping(LogSettings.class);
    }
}
