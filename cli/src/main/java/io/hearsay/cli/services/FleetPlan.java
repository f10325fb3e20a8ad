package io.hearsay.cli.services;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a fleet of services is started with.
 *
 * @param kind which service
 * @param size how many of it
 * @param tuning of each
 * @param settings of each, in addition to ports and database
 * @param data the folder that keeps database and logs, or null for one that is deleted at the end
 * @param postgres settings of Postgres besides those that every embedded one has
 * @param environment variables of each, beside those that this process has
 */
public record FleetPlan(
        ServiceKind kind,
        int size,
        JvmTuning tuning,
        Map<String, String> settings,
        Path data,
        Map<String, String> postgres,
        Map<String, String> environment) {

    public FleetPlan {
        settings = Map.copyOf(settings);
        postgres = Map.copyOf(postgres);
        environment = Map.copyOf(environment);
    }

    /** In the environment of this process. */
    public FleetPlan(
            ServiceKind kind,
            int size,
            JvmTuning tuning,
            Map<String, String> settings,
            Path data,
            Map<String, String> postgres) {
        this(kind, size, tuning, settings, data, postgres, Map.of());
    }

    /** On a Postgres with the settings that every embedded one has. */
    public FleetPlan(ServiceKind kind, int size, JvmTuning tuning, Map<String, String> settings, Path data) {
        this(kind, size, tuning, settings, data, Map.of());
    }

    /** The same with one setting more, or other. */
    public FleetPlan with(String setting, String value) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put(setting, value);
        return new FleetPlan(kind, size, tuning, more, data, postgres, environment);
    }

    /** The same with these environment variables in addition. */
    public FleetPlan in(Map<String, String> variables) {
        Map<String, String> more = new LinkedHashMap<>(environment);
        more.putAll(variables);
        return new FleetPlan(kind, size, tuning, settings, data, postgres, more);
    }

    /** The same with another number of services. */
    public FleetPlan of(int number) {
        return new FleetPlan(kind, number, tuning, settings, data, postgres, environment);
    }
}
