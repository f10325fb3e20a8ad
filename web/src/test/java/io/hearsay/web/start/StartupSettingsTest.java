package io.hearsay.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartupSettingsTest {

    @Test
    void everySettingHasItsDefault() {
        assertThat(settings(Map.of()).port()).isEmpty();
        assertThat(StartupSettings.class.getMethods()).hasSize(1);
    }

    @Test
    void theVariableThatOpensThePortIsTheSetting() {
        assertThat(settings(Map.of(StartupPort.VARIABLE, "8079")).port()).hasValue(8079);
    }

    private static StartupSettings settings(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withMapping(StartupSettings.class)
                .withSources(new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(StartupSettings.class);
    }
}
