package io.hearsay.query.webhook;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Webhooks that are tried again at once, to receivers on this machine, by whoever asks. */
public final class BriskWebhooks implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "hearsay.access.anonymous", "operator",
                "hearsay.webhooks.poll", "50MS",
                "hearsay.webhooks.batch", "10",
                "hearsay.webhooks.timeout", "1S",
                "hearsay.webhooks.first-retry", "50MS",
                "hearsay.webhooks.longest-retry", "200MS",
                "hearsay.webhooks.allowed-private-networks", "127.0.0.0/8",
                "hearsay.webhooks.secret-key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    }
}
