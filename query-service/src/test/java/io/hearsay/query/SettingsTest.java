package io.hearsay.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.article.AnswerSettings;
import io.hearsay.query.article.ArticleText;
import io.hearsay.query.export.ExportSettings;
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
        assertThat(stream(Map.of()).signOfLife()).isEqualTo(Duration.ofSeconds(15));
        assertThat(stream(Map.of()).atOnce()).isEqualTo(100);
        assertThat(mapping(ExportSettings.class, Map.of()).atOnce()).isEqualTo(8);
    }

    @Test
    void everySettingCanBeSet() {
        assertThat(answers(Map.of("hearsay.answers.article-text", "full")).articleText())
                .isEqualTo(ArticleText.FULL);
        Map<String, String> set = Map.of(
                "hearsay.query.stream.poll", "250MS",
                "hearsay.query.stream.sign-of-life", "1M",
                "hearsay.query.stream.at-once", "3",
                "hearsay.query.export.at-once", "2");
        assertThat(stream(set).poll()).isEqualTo(Duration.ofMillis(250));
        assertThat(stream(set).signOfLife()).isEqualTo(Duration.ofMinutes(1));
        assertThat(stream(set).atOnce()).isEqualTo(3);
        assertThat(mapping(ExportSettings.class, set).atOnce()).isEqualTo(2);
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
