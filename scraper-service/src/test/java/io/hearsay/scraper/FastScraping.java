package io.hearsay.scraper;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service as tests need it: loopback allowed, no delay of its own, quick retries. */
public final class FastScraping implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("hearsay.scraper.allowed-private-networks", "127.0.0.0/8"),
                Map.entry("hearsay.scraper.host-delay", "PT0.02S"),
                Map.entry("hearsay.scraper.poll", "PT0.02S"),
                Map.entry("hearsay.scraper.first-retry", "PT0.1S"),
                Map.entry("hearsay.scraper.lease", "PT3S"),
                Map.entry("hearsay.scraper.first-list-revisit", "PT0.5S"),
                Map.entry("hearsay.scraper.first-page-revisit", "PT0.5S"),
                Map.entry("hearsay.scraper.shortest-revisit", "PT0.5S"),
                Map.entry("hearsay.scraper.request-timeout", "PT2S"),
                Map.entry("hearsay.scraper.max-page-bytes", "200000"),
                Map.entry("hearsay.scraper.agent-contact", "https://example.org/bot"));
    }
}
