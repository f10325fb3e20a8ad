package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.scraper.TestingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {

    @Test
    void itNamesProductVersionAndContact() {
        UserAgent agent = new UserAgent(TestingSettings.with("agent-contact", "https://example.org/bot"));
        assertThat(agent.token()).isEqualTo("hearsay");
        assertThat(agent.header()).matches("hearsay/\\S+ \\(\\+https://example\\.org/bot\\)");
    }

    @Test
    void withoutAContactItNamesTheRest() {
        assertThat(new UserAgent(TestingSettings.defaults()).header()).matches("hearsay/\\S+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hearsay bot", "hearsay/2", "hörensagen", "bot1"})
    void aNameThatRobotsTxtCannotHoldStopsTheStart(String name) {
        assertThatThrownBy(() -> new UserAgent(TestingSettings.with("agent-name", name)))
                .hasMessageContaining("hearsay.scraper.agent-name is \"%s\"".formatted(name));
    }

    @Test
    void aContactThatNoHeaderCanHoldStopsTheStart() {
        assertThatThrownBy(() -> new UserAgent(TestingSettings.with("agent-contact", "https://münchen.example/")))
                .hasMessageContaining("hearsay.scraper.agent-contact");
    }
}
