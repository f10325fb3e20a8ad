package io.hearsay.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.trial.Trial;
import java.util.function.Predicate;

/** What operators get wrong: each is named, the pod does not get ready, and everything else goes on. */
final class Mistakes implements Scenario {

    @Override
    public String title() {
        return "misspelt field, missing Secret, wrong image, no database";
    }

    @Override
    public void run(Cluster cluster, Trial trial) throws InterruptedException {
        misspeltField(cluster, trial);
        rollOut(
                "a missing Secret",
                "query",
                "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"service\",\"env\":[{\"name\":\"EXTRA\","
                        + "\"valueFrom\":{\"secretKeyRef\":{\"name\":\"none-of-this-name\",\"key\":\"k\"}}}]}]}}}}",
                () -> hasEvent("none-of-this-name", cluster),
                cluster,
                trial);
        String wrong = cluster.setup().image("extractor", "no-such-tag");
        rollOut(
                "a wrong image",
                "extractor",
                "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"service\",\"image\":\"%s\"}]}}}}"
                        .formatted(wrong),
                () -> hasEvent(wrong, cluster),
                cluster,
                trial);
        rollOut(
                "no database",
                "scraper",
                "{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"service\",\"env\":[{\"name\":"
                        + "\"QUARKUS_DATASOURCE_JDBC_URL\",\"value\":\"jdbc:postgresql://no-database:5432/hearsay\"}]}]}}}}",
                () -> hasLogLine("scraper", line -> line.contains("no-database"), cluster),
                cluster,
                trial);
    }

    private static void misspeltField(Cluster cluster, Trial trial) throws InterruptedException {
        String yaml = cluster.kubectl()
                .run("get", "deployment", "query", "--output=json")
                .replace("\"replicas\":", "\"replica\":");
        Kubectl.Outcome outcome = cluster.kubectl().apply(yaml);
        String said = outcome.err().strip();
        trial.say(said.substring(Math.max(0, said.length() - 100)));
        trial.figures()
                .exactly(
                        "a misspelt field: refused by name",
                        !outcome.isGood() && outcome.err().contains("unknown field \"spec.replica\"") ? 1 : 0,
                        1);
    }

    private static void rollOut(
            String mistake, String service, String patch, Cluster.Condition told, Cluster cluster, Trial trial)
            throws InterruptedException {
        trial.say(mistake);
        cluster.kubectl().run("patch", "deployment", service, "--type=strategic", "--patch=" + patch);
        double seconds = cluster.await(mistake + " to be named", told).toMillis() / 1000.0;
        long ready = cluster.pods(service).stream().filter(Cluster::isReady).count();
        trial.figures().report(mistake + ": named after, s", seconds);
        trial.figures().exactly("pods of it ready: the one before", ready, 1);
        trial.figures().exactly("services that answer all the same", cluster.readyServices(), 3);
        cluster.kubectl().run("rollout", "undo", "deployment/" + service);
        cluster.awaitReady("deployment", service);
    }

    private static boolean hasEvent(String word, Cluster cluster) throws InterruptedException {
        return Cluster.items(cluster.kubectl().json("get", "events")).stream()
                .filter(event -> event.path("type").asText().equals("Warning"))
                .anyMatch(event -> event.path("message").asText().contains(word));
    }

    private static boolean hasLogLine(String service, Predicate<String> line, Cluster cluster)
            throws InterruptedException {
        for (JsonNode pod : cluster.pods(service)) {
            Kubectl.Outcome log = cluster.kubectl().attempt("", "logs", Cluster.name(pod), "--tail=200");
            if (!Cluster.isReady(pod) && log.out().lines().anyMatch(line)) {
                return true;
            }
        }
        return false;
    }
}
