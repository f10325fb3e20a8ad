package io.hearsay.cli.fault;

import io.hearsay.cli.services.ServiceKind;
import io.hearsay.farm.Farm;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the services on a scene are told: to give up on others sooner, so that a run holds many faults. */
final class SceneSettings {

    private static final String SOCKET_TIMEOUT = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout";

    /** The most of each pool, as the services have it by default. */
    private static final Map<String, String> FULL_POOLS = Map.of(
            "quarkus.datasource.jdbc.initial-size", "8",
            "quarkus.datasource.jdbc.min-size", "8",
            "quarkus.datasource.access.jdbc.initial-size", "4",
            "quarkus.datasource.access.jdbc.min-size", "4");

    private SceneSettings() {}

    static Map<String, String> of(ServiceKind kind, Farm farm, ScenePlan plan) {
        Map<String, String> settings = new LinkedHashMap<>(own(kind, farm, plan));
        if (plan.fullPools()) {
            FULL_POOLS.forEach((name, size) -> {
                if (kind == ServiceKind.QUERY || !name.contains(".access.")) {
                    settings.put(name, size);
                }
            });
        }
        return settings;
    }

    private static Map<String, String> own(ServiceKind kind, Farm farm, ScenePlan plan) {
        return switch (kind) {
            case SCRAPER ->
                Map.of(
                        "hearsay.scraper.allowed-private-networks",
                        farm.network(),
                        "hearsay.scraper.host-delay",
                        plan.delay().toString(),
                        "hearsay.scraper.lease",
                        "PT6S",
                        "hearsay.scraper.first-retry",
                        "PT1S");
            case EXTRACTOR ->
                Map.of(
                        "hearsay.extractor.lease",
                        "PT10S",
                        "hearsay.extractor.poll",
                        "PT0.5S",
                        "hearsay.extractor.longest-pause",
                        "PT3S",
                        SOCKET_TIMEOUT,
                        "10");
            case QUERY -> Map.of("hearsay.access.anonymous", "operator", SOCKET_TIMEOUT, "10");
        };
    }
}
