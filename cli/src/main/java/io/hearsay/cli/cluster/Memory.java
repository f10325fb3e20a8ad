package io.hearsay.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What pods use of the memory of their nodes, by workload: the working set, which is what the kubelet evicts by.
 *
 * @param megabytes by workload, in MiB
 */
record Memory(Map<String, Double> megabytes) {

    private static final double MEBI = 1024.0 * 1024;
    private static final Pattern POD =
            Pattern.compile("pod_memory_working_set_bytes\\{namespace=\"hearsay\",pod=\"([^\"]+)\"\\} (\\S+).*");
    private static final Set<String> SYSTEM = Set.of("scraper", "extractor", "query", "postgres");

    /** As the kubelets last measured it. */
    static Memory of(Cluster cluster) throws InterruptedException {
        Map<String, String> workloads = new TreeMap<>();
        Set<String> nodes = new TreeSet<>();
        for (JsonNode pod : Cluster.items(cluster.kubectl().json("get", "pods"))) {
            workloads.put(
                    Cluster.name(pod),
                    pod.path("metadata")
                            .path("labels")
                            .path("app.kubernetes.io/name")
                            .asText());
            nodes.add(pod.at("/spec/nodeName").asText());
        }
        Map<String, Double> megabytes = new TreeMap<>();
        for (String node : nodes) {
            String metrics =
                    cluster.kubectl().run("get", "--raw", "/api/v1/nodes/%s/proxy/metrics/resource".formatted(node));
            for (String line : metrics.lines().toList()) {
                Matcher pod = POD.matcher(line);
                if (pod.matches() && SYSTEM.contains(workloads.getOrDefault(pod.group(1), ""))) {
                    megabytes.merge(workloads.get(pod.group(1)), Double.parseDouble(pod.group(2)) / MEBI, Double::sum);
                }
            }
        }
        return new Memory(megabytes);
    }

    double total() {
        return megabytes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Override
    public String toString() {
        return megabytes.entrySet().stream()
                .map(entry -> "%s %.0f".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
