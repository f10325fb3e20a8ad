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
        manifests.workloads().forEach(workload -> spreadTwice(workload).forEach(breaches::add));
        manifests.resources().stream()
                .flatMap(resource -> selectors(resource)
                        .filter(selector -> !manifests.selectsAny(selector))
                        .map(selector -> "%s selects no pod with %s".formatted(resource, selector)))
                .forEach(breaches::add);
        return breaches;
    }

    private static Stream<String> own(Workload workload) {
        JsonNode selector = workload.resource().at("/spec/selector");
        Stream<JsonNode> spread = elements(workload.pod().path("topologySpreadConstraints"))
                .map(constraint -> constraint.path("labelSelector"));
        return Stream.concat(Stream.of(selector), spread)
                .filter(wanted -> !wanted.isMissingNode() && !Selector.matches(wanted, workload.labels()))
                .map(wanted -> "%s does not select its own pods with %s".formatted(workload, wanted));
    }

    /** The API server takes such a Deployment, and then none of its pods. */
    private static Stream<String> spreadTwice(Workload workload) {
        return elements(workload.pod().path("topologySpreadConstraints")).flatMap(constraint -> {
            String selector = constraint.path("labelSelector").toString();
            return elements(constraint.path("matchLabelKeys"))
                    .map(JsonNode::asText)
                    .filter(key -> selector.contains('"' + key + '"'))
                    .map(key ->
                            "%s is spread by %s both in labelSelector and in matchLabelKeys".formatted(workload, key));
        });
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
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
                        elements(policy.at("/spec/ingress")).map(rule -> rule.path("from")),
                        elements(policy.at("/spec/egress")).map(rule -> rule.path("to")))
                .flatMap(WiringRules::elements)
                .filter(peer -> peer.has("podSelector") && !peer.has("namespaceSelector"))
                .map(peer -> peer.path("podSelector"));
    }
}
