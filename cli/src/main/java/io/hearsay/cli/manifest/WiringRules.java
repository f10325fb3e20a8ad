package io.hearsay.cli.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Rules about who means whom. */
final class WiringRules {

    private WiringRules() {}

    /** Whatever selects pods selects some; what makes pods selects its own. */
    static List<String> selectorsMatch(Manifests manifests) {
        List<String> breaches = new ArrayList<>();
        manifests.workloads().forEach(workload -> own(workload).forEach(breaches::add));
        manifests.resources().stream()
                .flatMap(resource -> selectors(resource)
                        .filter(selector -> !manifests.selectsAny(selector))
                        .map(selector -> "%s selects no pod with %s".formatted(resource, selector)))
                .forEach(breaches::add);
        return breaches;
    }

    private static Stream<String> own(Workload workload) {
        JsonNode selector = workload.resource().at("/spec/selector");
        Stream<JsonNode> spread = StreamSupport.stream(
                        workload.pod().path("topologySpreadConstraints").spliterator(), false)
                .map(constraint -> constraint.path("labelSelector"));
        return Stream.concat(Stream.of(selector), spread)
                .filter(wanted -> !wanted.isMissingNode() && !Selector.matches(wanted, workload.labels()))
                .map(wanted -> "%s does not select its own pods with %s".formatted(workload, wanted));
    }

    private static Stream<JsonNode> selectors(Resource resource) {
        return switch (resource.kind()) {
            case "Service", "PodDisruptionBudget", "PodMonitor" ->
                Stream.of(resource.at("/spec/selector")).filter(selector -> !selector.isMissingNode());
            case "NetworkPolicy" -> Stream.concat(Stream.of(resource.at("/spec/podSelector")), peers(resource));
            default -> Stream.empty();
        };
    }

    /** The pods of this namespace that a policy names as the other side. */
    private static Stream<JsonNode> peers(Resource policy) {
        return Stream.concat(
                        StreamSupport.stream(policy.at("/spec/ingress").spliterator(), false)
                                .map(rule -> rule.path("from")),
                        StreamSupport.stream(policy.at("/spec/egress").spliterator(), false)
                                .map(rule -> rule.path("to")))
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .filter(peer -> peer.has("podSelector") && !peer.has("namespaceSelector"))
                .map(peer -> peer.path("podSelector"));
    }
}
