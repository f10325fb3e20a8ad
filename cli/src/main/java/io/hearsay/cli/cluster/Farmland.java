package io.hearsay.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.farm.FarmHosts;
import io.hearsay.farm.FarmPlan;
import io.hearsay.farm.http.Exchange;
import io.hearsay.farm.witness.RequestLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A farm in a pod, each of its hosts behind a Service of its own.
 *
 * @param hosts as they are named in the cluster
 */
record Farmland(Cluster cluster, FarmHosts hosts) {

    private static final String NAMES = "news-%d.hearsay";
    private static final int PORT = 8090;

    /** Puts a new farm in place of the one that is there. */
    static Farmland grow(int hosts, int pages, Duration latency, Cluster cluster) throws InterruptedException {
        Kubectl kubectl = cluster.kubectl();
        JsonNode pod = kubectl.json("get", "pod", "farm");
        String yaml = pod(
                pod,
                List.of(
                        "farm",
                        "--port=" + PORT,
                        "--names=" + NAMES,
                        "--log=-",
                        "--hosts=" + hosts,
                        "--pages=" + pages,
                        "--latency-ms=" + latency.toMillis()));
        kubectl.run("delete", "pod", "farm", "--wait=true", "--ignore-not-found");
        require(kubectl.apply(yaml));
        require(kubectl.apply(
                IntStream.rangeClosed(1, hosts).mapToObj(Farmland::service).collect(Collectors.joining("---\n"))));
        kubectl.run("wait", "--for=condition=ready", "--timeout=120s", "pod/farm");
        FarmPlan plan = FarmPlan.of(hosts, pages).names(NAMES).latency(latency);
        return new Farmland(cluster, FarmHosts.of(plan, PORT));
    }

    private static void require(Kubectl.Outcome outcome) {
        if (!outcome.isGood()) {
            throw new IllegalStateException(outcome.err());
        }
    }

    /** The pod that is there with other arguments, as JSON, which is YAML. */
    private static String pod(JsonNode there, List<String> arguments) {
        ObjectNode pod = there.deepCopy();
        pod.remove("status");
        ObjectNode metadata = (ObjectNode) pod.path("metadata");
        metadata.retain("name", "namespace", "labels");
        ObjectNode spec = (ObjectNode) pod.path("spec");
        spec.remove("nodeName");
        ArrayNode list = ((ObjectNode) pod.at("/spec/containers/0")).putArray("args");
        arguments.forEach(list::add);
        return pod.toString();
    }

    private static String service(int number) {
        return """
                apiVersion: v1
                kind: Service
                metadata: {name: news-%d, namespace: hearsay, labels: {app.kubernetes.io/name: farm}}
                spec:
                  selector: {app.kubernetes.io/name: farm}
                  ports: [{name: http, port: 80, targetPort: http}]
                """
                .formatted(number);
    }

    /** Every request so far, as the farm noted it. */
    RequestLog log() throws InterruptedException {
        RequestLog log = RequestLog.inMemory();
        cluster.kubectl()
                .run("logs", "pod/farm", "--tail=-1")
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(Kubectl::read)
                .map(Farmland::exchange)
                .forEach(log);
        return log;
    }

    private static Exchange exchange(JsonNode line) {
        return new Exchange(
                line.path("host").asText(),
                line.path("target").asText(),
                line.path("status").asInt(),
                line.has("retryAfter") ? OptionalInt.of(line.path("retryAfter").asInt()) : OptionalInt.empty(),
                line.path("complete").asBoolean(),
                line.path("start").asLong(),
                line.path("end").asLong(),
                Instant.parse(line.path("at").asText()),
                line.path("bytes").asLong(),
                line.path("userAgent").textValue(),
                line.path("conditional").asBoolean());
    }
}
