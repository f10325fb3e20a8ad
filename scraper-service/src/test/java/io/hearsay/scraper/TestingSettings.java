package io.hearsay.scraper;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Settings for tests that run without the service. */
public final class TestingSettings {

    private TestingSettings() {}

    public static ScraperSettings defaults() {
        return of(Map.of());
    }

    /** The defaults but for one, named without its prefix. */
    public static ScraperSettings with(String name, String value) {
        return of(Map.of(name, value));
    }

    public static ScraperSettings of(Map<String, String> values) {
        Map<String, String> prefixed = new HashMap<>();
        values.forEach((name, value) -> prefixed.put("hearsay.scraper." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(ScraperSettings.class)
                .withDefaultValues(prefixed)
                .withConverter(Duration.class, 1000, text -> text.isEmpty() ? null : Duration.parse(text))
                .build()
                .getConfigMapping(ScraperSettings.class);
    }
}
