package io.hearsay.cli.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.manifest.Workload.Container;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules about what pods take from ConfigMaps and Secrets. */
final class ReferenceRules {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\(([A-Za-z_][A-Za-z0-9_]*)\\)");

    /** What the operator of a {@code Cluster} named X puts into Secret X-superuser. */
    private static final Set<String> MADE_BY_OPERATOR = Set.of("username", "password");

    private ReferenceRules() {}

    /** A pod waits for ever for a ConfigMap, Secret or key that is not there. */
    static List<String> referencesExist(Manifests manifests) {
        List<String> breaches = new ArrayList<>();
        manifests.workloads().forEach(workload -> {
            for (Container container : workload.containers()) {
                ofEnvironment(container, manifests, breaches);
            }
            for (JsonNode volume : workload.pod().path("volumes")) {
                ofSource(workload, volume, manifests, breaches);
                volume.at("/projected/sources").forEach(source -> ofSource(workload, source, manifests, breaches));
            }
        });
        return breaches;
    }

    private static void ofEnvironment(Container container, Manifests manifests, List<String> breaches) {
        for (JsonNode from : container.at("/envFrom")) {
            require(container, "ConfigMap", from.path("configMapRef"), manifests, breaches);
            require(container, "Secret", from.path("secretRef"), manifests, breaches);
        }
        Set<String> known = new HashSet<>();
        for (JsonNode variable : container.at("/env")) {
            require(container, "ConfigMap", variable.at("/valueFrom/configMapKeyRef"), manifests, breaches);
            require(container, "Secret", variable.at("/valueFrom/secretKeyRef"), manifests, breaches);
            Matcher used = VARIABLE.matcher(variable.path("value").asText());
            while (used.find()) {
                if (!known.contains(used.group(1))) {
                    breaches.add("%s: $(%s) in %s stands for nothing"
                            .formatted(
                                    container,
                                    used.group(1),
                                    variable.path("name").asText()));
                }
            }
            known.add(variable.path("name").asText());
        }
    }

    private static void ofSource(Workload workload, JsonNode source, Manifests manifests, List<String> breaches) {
        require(workload, "ConfigMap", source.path("configMap"), manifests, breaches);
        JsonNode secret = source.path("secret");
        require(workload, "Secret", secret, manifests, breaches);
    }

    /** @param reference with a {@code name} ({@code secretName} of a volume) and perhaps a {@code key} */
    private static void require(
            Object asking, String kind, JsonNode reference, Manifests manifests, List<String> breaches) {
        if (reference.isMissingNode() || reference.path("optional").asBoolean()) {
            return;
        }
        String name = reference
                .path(reference.has("secretName") ? "secretName" : "name")
                .asText();
        Set<String> keys = keys(kind, name, manifests);
        if (keys == null) {
            breaches.add("%s: there is no %s %s".formatted(asking, kind, name));
        } else if (reference.has("key") && !keys.contains(reference.path("key").asText())) {
            breaches.add("%s: %s %s has no key %s"
                    .formatted(asking, kind, name, reference.path("key").asText()));
        }
    }

    /** The keys of a ConfigMap or Secret, or null where there is none. */
    private static Set<String> keys(String kind, String name, Manifests manifests) {
        boolean byOperator = kind.equals("Secret")
                && manifests.of("Cluster").anyMatch(cluster -> name.equals(cluster.name() + "-superuser"));
        if (byOperator) {
            return MADE_BY_OPERATOR;
        }
        return manifests
                .find(kind, name)
                .map(found -> {
                    Set<String> keys = new HashSet<>();
                    for (String field : List.of("data", "stringData", "binaryData")) {
                        found.json().path(field).fieldNames().forEachRemaining(keys::add);
                    }
                    return keys;
                })
                .orElse(null);
    }
}
