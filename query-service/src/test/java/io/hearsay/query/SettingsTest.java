package io.hearsay.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.article.AnswerSettings;
import io.hearsay.query.article.ArticleText;
import io.hearsay.query.stream.StreamSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void everySettingHasItsDefault() {
        assertThat(answers(Map.of()).articleText()).isEqualTo(ArticleText.EXTRACT);
        assertThat(stream(Map.of()).poll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(stream(Map.of()).settling()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void everySettingCanBeSet() {
        assertThat(answers(Map.of("hearsay.answers.article-text", "full")).articleText())
                .isEqualTo(ArticleText.FULL);
        Map<String, String> set = Map.of("hearsay.query.stream.poll", "250MS", "hearsay.query.stream.settling", "1M");
        assertThat(stream(set).poll()).isEqualTo(Duration.ofMillis(250));
        assertThat(stream(set).settling()).isEqualTo(Duration.ofMinutes(1));
    }

    private static AnswerSettings answers(Map<String, String> set) {
        return mapping(AnswerSettings.class, set);
    }

    private static StreamSettings stream(Map<String, String> set) {
        return mapping(StreamSettings.class, set);
    }

    private static <T> T mapping(Class<T> settings, Map<String, String> set) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(settings)
                .withDefaultValues(set)
                .build()
                .getConfigMapping(settings);
    }
}
