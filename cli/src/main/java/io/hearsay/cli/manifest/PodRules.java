package io.hearsay.cli.manifest;

import io.hearsay.cli.manifest.Workload.Container;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rules about a pod as a whole. */
final class PodRules {

    /** How long the services let requests end once they are told to stop, and then other work. */
    private static final List<String> DRAIN =
            List.of("QUARKUS_SHUTDOWN_DELAY", "QUARKUS_SHUTDOWN_TIMEOUT", "QUARKUS_THREAD_POOL_SHUTDOWN_TIMEOUT");

    private static final int USUAL_GRACE = 30;

    /** Longer than any grace. */
    private static final long UNREADABLE = Integer.MAX_VALUE;

    private PodRules() {}

    /** No pod is given the means to speak to the API server. */
    static List<String> noToken(Manifests manifests) {
        List<String> breaches = new ArrayList<>();
        manifests.workloads().forEach(workload -> {
            if (workload.pod().path("automountServiceAccountToken").asBoolean(true)) {
                breaches.add(workload + " is given a token of the API server");
            }
            String account = workload.pod().path("serviceAccountName").asText();
            Optional<Resource> found = manifests.find("ServiceAccount", account);
            if (found.isEmpty()) {
                breaches.add("%s runs as service account \"%s\", which is not its own".formatted(workload, account));
            } else if (found.get().at("/automountServiceAccountToken").asBoolean(true)) {
                breaches.add(found.get() + " gives its token to whoever runs as it");
            }
        });
        return breaches;
    }

    /** Nobody is killed who still has the time that was promised to end in. */
    static List<String> graceOutlastsDrain(Manifests manifests) {
        List<String> breaches = new ArrayList<>();
        manifests.workloads().filter(Workload::isLasting).forEach(workload -> {
            long grace = workload.pod().path("terminationGracePeriodSeconds").asLong(USUAL_GRACE);
            for (Container container : workload.containers()) {
                Map<String, String> settings = Settings.of(container, manifests);
                if (workload.resource().is("Deployment")) {
                    DRAIN.stream()
                            .filter(setting -> !settings.containsKey(setting))
                            .forEach(setting -> breaches.add(
                                    "%s does not say how long it drains (%s)".formatted(container, setting)));
                }
                long needed = container.at("/lifecycle/preStop/sleep/seconds").asLong()
                        + DRAIN.stream()
                                .mapToLong(setting -> seconds(settings.get(setting)))
                                .sum();
                if (grace <= needed) {
                    breaches.add("%s is killed after %d s and may need %d".formatted(container, grace, needed));
                }
            }
        });
        return breaches;
    }

    /** A duration as Quarkus has it: {@code 15S}, {@code PT15S} or a number of seconds. */
    private static long seconds(String duration) {
        if (duration == null) {
            return 0;
        }
        String text = duration.toUpperCase(Locale.ROOT);
        if (text.chars().allMatch(Character::isDigit)) {
            return Long.parseLong(text);
        }
        try {
            return Duration.parse(text.startsWith("P") ? text : "PT" + text).toSeconds();
        } catch (DateTimeParseException e) {
            return UNREADABLE;
        }
    }
}
