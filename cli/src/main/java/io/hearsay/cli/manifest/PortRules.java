package io.hearsay.cli.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.manifest.Workload.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Rules about ports: whatever names one, somebody listens on it. */
final class PortRules {

    private static final List<String> PROBES = List.of("startupProbe", "livenessProbe", "readinessProbe");

    private PortRules() {}

    static List<String> portsExist(Manifests manifests) {
        List<String> breaches = new ArrayList<>();
        manifests
                .workloads()
                .flatMap(workload -> workload.containers().stream())
                .forEach(container -> ofProbes(container, breaches::add));
        manifests.of("Service").forEach(service -> ofService(service, manifests, breaches::add));
        manifests.of("Ingress").forEach(ingress -> ofIngress(ingress, manifests, breaches::add));
        manifests.of("NetworkPolicy").forEach(policy -> ofPolicy(policy, manifests, breaches::add));
        manifests.of("PodMonitor").forEach(monitor -> monitor.at("/spec/podMetricsEndpoints")
                .forEach(endpoint -> require(
                        monitor,
                        endpoint.path("port"),
                        manifests.selected(monitor.at("/spec/selector")),
                        breaches::add)));
        return breaches;
    }

    private static void ofProbes(Container container, Consumer<String> breach) {
        for (String probe : PROBES) {
            JsonNode port = container.json().path(probe).at("/httpGet/port");
            if (!port.isMissingNode() && !container.listensOn(port)) {
                breach.accept("%s, %s: nothing listens on port %s".formatted(container, probe, port.asText()));
            }
        }
    }

    private static void ofService(Resource service, Manifests manifests, Consumer<String> breach) {
        List<Workload> behind = manifests.selected(service.at("/spec/selector"));
        for (JsonNode port : service.at("/spec/ports")) {
            JsonNode target = port.has("targetPort") ? port.path("targetPort") : port.path("port");
            require(service, target, behind, breach);
        }
    }

    private static void ofIngress(Resource ingress, Manifests manifests, Consumer<String> breach) {
        for (JsonNode rule : ingress.at("/spec/rules")) {
            for (JsonNode path : rule.at("/http/paths")) {
                JsonNode service = path.at("/backend/service");
                JsonNode name = service.at("/port/name");
                JsonNode number = service.at("/port/number");
                boolean found = manifests.find("Service", service.path("name").asText()).stream()
                        .flatMap(target -> target.at("/spec/ports").valueStream())
                        .anyMatch(port -> number.isMissingNode()
                                ? port.path("name").equals(name)
                                : port.path("port").equals(number));
                if (!found) {
                    breach.accept("%s, path %s: there is no such service or port"
                            .formatted(ingress, path.path("path").asText()));
                }
            }
        }
    }

    private static void ofPolicy(Resource policy, Manifests manifests, Consumer<String> breach) {
        List<Workload> own = manifests.selected(policy.at("/spec/podSelector"));
        for (JsonNode rule : policy.at("/spec/ingress")) {
            named(rule).forEach(port -> require(policy, port, own, breach));
        }
        for (JsonNode rule : policy.at("/spec/egress")) {
            for (JsonNode peer : rule.path("to")) {
                List<Workload> others = manifests.selected(peer.path("podSelector"));
                named(rule).forEach(port -> require(policy, port, others, breach));
            }
        }
    }

    /** Ports that are given by name; a number may be meant for somebody outside. */
    private static List<JsonNode> named(JsonNode rule) {
        return rule.path("ports")
                .valueStream()
                .map(port -> port.path("port"))
                .filter(JsonNode::isTextual)
                .toList();
    }

    private static void require(Resource asking, JsonNode port, List<Workload> of, Consumer<String> breach) {
        of.stream()
                .filter(workload -> workload.containers().stream().noneMatch(container -> container.listensOn(port)))
                .forEach(workload ->
                        breach.accept("%s: %s does not listen on port %s".formatted(asking, workload, port.asText())));
    }
}
