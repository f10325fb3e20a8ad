package io.hearsay.scraper.fetch;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.TestingSettings;
import io.hearsay.scraper.address.AddressGuardAccess;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** Makes fetchers for tests: loopback allowed, limits small. */
final class TestingFetchers {

    private static final Map<String, String> LOOPBACK = Map.of(
            "allowed-private-networks", "127.0.0.0/8",
            "request-timeout", "PT2S",
            "connect-timeout", "PT2S",
            "slow-body-grace", "PT0.6S");

    private TestingFetchers() {}

    static Fetcher onLoopback() {
        return onLoopback(Map.of());
    }

    static Fetcher onLoopback(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(LOOPBACK);
        all.putAll(values);
        return of(all);
    }

    static Fetcher of(Map<String, String> values) {
        return of(values, new PlatformNames(Duration.ofSeconds(2)), UnaryOperator.identity());
    }

    static Fetcher of(Map<String, String> values, Dns names, UnaryOperator<OkHttpClient.Builder> options) {
        ScraperSettings settings = TestingSettings.of(values);
        return new Fetcher(settings, AddressGuardAccess.guard(settings), new UserAgent(settings), names, options);
    }
}
