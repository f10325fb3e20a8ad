package io.hearsay.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.access.AccessSettings;
import io.hearsay.query.access.Role;
import io.hearsay.query.article.AnswerSettings;
import io.hearsay.query.article.ArticleText;
import io.hearsay.query.export.ExportSettings;
import io.hearsay.query.search.SearchSettings;
import io.hearsay.query.stream.StreamSettings;
import io.hearsay.query.webhook.WebhookSettings;
import io.hearsay.web.ServicesSettings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void everySettingHasItsDefault() {
        assertThat(answers(Map.of()).articleText()).isEqualTo(ArticleText.EXTRACT);
        assertThat(stream(Map.of()).poll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(stream(Map.of()).signOfLife()).isEqualTo(Duration.ofSeconds(15));
        assertThat(stream(Map.of()).atOnce()).isEqualTo(100);
        assertThat(stream(Map.of()).atOnceOfOne()).isEqualTo(20);
        assertThat(mapping(ExportSettings.class, Map.of()).atOnce()).isEqualTo(4);
        assertThat(mapping(ExportSettings.class, Map.of()).atOnceOfOne()).isEqualTo(2);
        assertThat(mapping(SearchSettings.class, Map.of()).costlyAtOnce()).isEqualTo(2);
    }

    @Test
    void everySettingOfAccessHasItsDefault() {
        AccessSettings access = mapping(AccessSettings.class, Map.of());
        assertThat(access.anonymous()).isEqualTo(Role.READER);
        assertThat(access.issuerRoles()).isEmpty();
        assertThat(access.corsOrigins()).isEmpty();
        assertThat(access.limits().enabled()).isTrue();
        assertThat(access.limits().reading()).isEqualTo(1200);
        assertThat(access.limits().writing()).isEqualTo(60);
        assertThat(access.limits().keyReading()).isEqualTo(6000);
        assertThat(access.limits().keyWriting()).isEqualTo(600);
        assertThat(access.limits().unknownKeys()).isEqualTo(30);
        assertThat(access.limits().callers()).isEqualTo(50_000);
        assertThat(access.audit().keep()).isEqualTo(Duration.ofDays(400));
        assertThat(access.audit().keepRefused()).isEqualTo(Duration.ofDays(90));
        assertThat(AccessSettings.class.getMethods()).hasSize(5);
        assertThat(AccessSettings.Audit.class.getMethods()).hasSize(2);
        assertThat(AccessSettings.Limits.class.getMethods()).hasSize(7);
        ServicesSettings services = mapping(ServicesSettings.class, Map.of());
        assertThat(services.credential()).isEmpty();
        assertThat(services.open()).isFalse();
    }

    @Test
    void everySettingOfAccessCanBeSet() {
        AccessSettings access = mapping(
                AccessSettings.class,
                Map.of(
                        "hearsay.access.anonymous",
                        "none",
                        "hearsay.access.issuer-roles.news-desk",
                        "contributor",
                        "hearsay.access.cors-origins",
                        "https://a.example,https://b.example",
                        "hearsay.access.limits.key-reading",
                        "7",
                        "hearsay.access.audit.keep-refused",
                        "1D"));
        assertThat(access.anonymous()).isEqualTo(Role.NONE);
        assertThat(access.issuerRoles()).isEqualTo(Map.of("news-desk", Role.CONTRIBUTOR));
        assertThat(access.corsOrigins()).contains(List.of("https://a.example", "https://b.example"));
        assertThat(access.limits().keyReading()).isEqualTo(7);
        assertThat(access.audit().keepRefused()).isEqualTo(Duration.ofDays(1));
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

    @Test
    void everySettingOfWebhooksHasItsDefault() {
        WebhookSettings webhooks = mapping(WebhookSettings.class, Map.of());
        assertThat(webhooks.deliver()).isTrue();
        assertThat(webhooks.poll()).isEqualTo(Duration.ofSeconds(1));
        assertThat(webhooks.batch()).isEqualTo(100);
        assertThat(webhooks.atOnce()).isEqualTo(8);
        assertThat(webhooks.most()).isEqualTo(1000);
        assertThat(webhooks.mostOfOne()).isEqualTo(100);
        assertThat(webhooks.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(webhooks.firstRetry()).isEqualTo(Duration.ofSeconds(5));
        assertThat(webhooks.longestRetry()).isEqualTo(Duration.ofHours(1));
        assertThat(webhooks.giveUpAfter()).isEqualTo(Duration.ofDays(5));
        assertThat(webhooks.allowedPrivateNetworks()).isEmpty();
        assertThat(webhooks.secretKey()).isEmpty();
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
