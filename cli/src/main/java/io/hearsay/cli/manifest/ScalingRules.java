package io.hearsay.cli.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Rules about how many there are. */
final class ScalingRules {

    private ScalingRules() {}

    /** How many pods there are is said by one alone: an autoscaler, or the workload. */
    static List<String> scaledByOne(Manifests manifests) {
        List<String> breaches = new ArrayList<>();
        List<Resource> scalers = scalers(manifests);
        for (Resource scaler : scalers) {
            List<Workload> target = manifests
                    .workloads()
                    .filter(workload -> isTarget(scaler, workload))
                    .toList();
            if (target.isEmpty()) {
                breaches.add("%s scales nothing: there is no %s".formatted(scaler, targetName(scaler)));
            }
            for (Workload workload : target) {
                if (!workload.resource().at("/spec/replicas").isMissingNode()) {
                    breaches.add("%s is scaled by %s, and says a number itself".formatted(workload, scaler));
                }
                if (scalers.stream().filter(other -> isTarget(other, workload)).count() > 1) {
                    breaches.add("%s is scaled by more than one".formatted(workload));
                }
            }
            if (least(scaler) > most(scaler)) {
                breaches.add("%s wants at least more than at most".formatted(scaler));
            }
        }
        return breaches.stream().distinct().toList();
    }

    /** Each Deployment can lose a pod to a drain, and not all at once. */
    static List<String> disruptable(Manifests manifests) {
        List<String> breaches = new ArrayList<>();
        manifests.of("PodDisruptionBudget").forEach(budget -> manifests.selected(budget.at("/spec/selector")).stream()
                .filter(workload -> blocks(budget, replicas(workload, manifests)))
                .forEach(workload -> breaches.add("%s lets no pod of %s go".formatted(budget, workload))));
        manifests
                .workloads()
                .filter(workload -> workload.resource().is("Deployment"))
                .filter(workload -> manifests
                        .of("PodDisruptionBudget")
                        .noneMatch(budget -> Selector.matches(budget.at("/spec/selector"), workload.labels())))
                .forEach(workload -> breaches.add(workload + " may lose all pods at once: it has no budget"));
        return breaches;
    }

    private static boolean blocks(Resource budget, int replicas) {
        JsonNode least = budget.at("/spec/minAvailable");
        return least.isMissingNode()
                ? amount(budget.at("/spec/maxUnavailable"), replicas) < 1
                : amount(least, replicas) >= replicas;
    }

    /** A number of pods, or a share of them, which Kubernetes rounds up. */
    private static int amount(JsonNode given, int of) {
        String text = given.asText();
        if (text.endsWith("%")) {
            return (int) Math.ceil(of * Integer.parseInt(text.substring(0, text.length() - 1)) / 100.0);
        }
        return given.asInt();
    }

    /** How many there are at least. */
    private static int replicas(Workload workload, Manifests manifests) {
        OptionalInt scaled = scalers(manifests).stream()
                .filter(scaler -> isTarget(scaler, workload))
                .mapToInt(ScalingRules::least)
                .min();
        return scaled.orElse(workload.resource().at("/spec/replicas").asInt(1));
    }

    private static List<Resource> scalers(Manifests manifests) {
        return manifests.of("HorizontalPodAutoscaler", "ScaledObject").toList();
    }

    private static boolean isTarget(Resource scaler, Workload workload) {
        return workload.resource().is(scaler.at("/spec/scaleTargetRef/kind").asText("Deployment"))
                && workload.resource().name().equals(targetName(scaler));
    }

    private static String targetName(Resource scaler) {
        return scaler.at("/spec/scaleTargetRef/name").asText();
    }

    private static int least(Resource scaler) {
        return scaler.is("ScaledObject")
                ? scaler.at("/spec/minReplicaCount").asInt(0)
                : scaler.at("/spec/minReplicas").asInt(1);
    }

    private static int most(Resource scaler) {
        return scaler.at(scaler.is("ScaledObject") ? "/spec/maxReplicaCount" : "/spec/maxReplicas")
                .asInt(Integer.MAX_VALUE);
    }
}
