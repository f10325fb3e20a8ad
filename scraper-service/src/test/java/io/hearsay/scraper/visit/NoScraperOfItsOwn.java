package io.hearsay.scraper.visit;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service without visits of its own: tests make them. */
public final class NoScraperOfItsOwn implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "hearsay.scraper.fetches", "0",
                "hearsay.scraper.host-delay", "PT0.15S",
                "hearsay.scraper.allowed-private-networks", "127.0.0.0/8");
    }
}
