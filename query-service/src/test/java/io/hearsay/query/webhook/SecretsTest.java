package io.hearsay.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER_KEY = "HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Test
    void withAKeyNothingCanBeReadFromTheDatabase() {
        Secrets secrets = secrets(Map.of("hearsay.webhooks.secret-key", KEY));
        String secret = secrets.random();
        String sealed = secrets.seal(secret);
        assertThat(sealed).doesNotContain(secret).isNotEqualTo(secrets.seal(secret));
        assertThat(secrets.open(sealed)).isEqualTo(secret);
    }

    @Test
    void withoutAKeySecretsAreKeptAsTheyAre() {
        Secrets secrets = secrets(Map.of());
        assertThat(secrets.open(secrets.seal("whsec_x"))).isEqualTo("whsec_x");
    }

    @Test
    void aKeyThatIsSetLaterLeavesOldSecretsReadable() {
        assertThat(secrets(Map.of("hearsay.webhooks.secret-key", KEY)).open("whsec_x"))
                .isEqualTo("whsec_x");
    }

    @Test
    void aWrongKeyIsSaidToBeOne() {
        String sealed = secrets(Map.of("hearsay.webhooks.secret-key", KEY)).seal("whsec_x");
        assertThatThrownBy(() -> secrets(Map.of("hearsay.webhooks.secret-key", OTHER_KEY))
                        .open(sealed))
                .hasMessageContaining("another hearsay.webhooks.secret-key");
        assertThatThrownBy(() -> secrets(Map.of()).open(sealed)).hasMessageContaining("is not set");
        assertThatThrownBy(() -> secrets(Map.of("hearsay.webhooks.secret-key", "short")))
                .hasMessageContaining("32 bytes");
    }

    private static Secrets secrets(Map<String, String> settings) {
        return new Secrets(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WebhookSettings.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(WebhookSettings.class));
    }
}
