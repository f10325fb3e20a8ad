package io.hearsay.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What this cluster does of what the manifests ask for: some clusters take an object and act on none of it. */
final class Features implements Scenario {

    private static final String EXERCISED = "exercised";
    private static final String ACCEPTED = "accepted only";
    private static final String NOT_RUN = "not run";

    /** Not one of those that policies allow to reach Postgres. */
    private static final String STRANGER =
            """
            {"apiVersion":"v1","kind":"Pod","metadata":{"name":"stranger","namespace":"hearsay"},"spec":{
             "restartPolicy":"Never","automountServiceAccountToken":false,
             "securityContext":{"runAsNonRoot":true,"runAsUser":999,"seccompProfile":{"type":"RuntimeDefault"}},
             "containers":[{"name":"psql","image":"%s",
              "command":["pg_isready","--host=postgres","--timeout=10"],
              "securityContext":{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]}}}]}}""";

    @Override
    public String title() {
        return "what the cluster does with each kind of object";
    }

    @Override
    public void run(Cluster cluster, Trial trial) throws InterruptedException, IOException {
        trial.figures().report("probes, rollouts, Services, DNS, Jobs, StatefulSets, claims", EXERCISED);
        trial.figures().report("Pod Security", podSecurity(cluster));
        trial.figures().report("NetworkPolicies", networkPolicies(cluster));
        trial.figures().report("PodDisruptionBudgets", budgets(cluster));
        trial.figures().report("topology spread", nodes(cluster) > 1 ? ACCEPTED : NOT_RUN + ": one node");
        trial.figures().report("HorizontalPodAutoscalers", autoscalers(cluster));
        components(cluster, trial);
    }

    private static long nodes(Cluster cluster) throws InterruptedException {
        return Cluster.items(cluster.kubectl().json("get", "nodes")).size();
    }

    private static String podSecurity(Cluster cluster) throws InterruptedException {
        Kubectl.Outcome outcome = cluster.kubectl()
                .apply(
                        """
                        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"privileged","namespace":"hearsay"},
                         "spec":{"containers":[{"name":"c","image":"none","securityContext":{"privileged":true}}]}}""");
        return !outcome.isGood() && outcome.err().contains("restricted") ? EXERCISED : ACCEPTED;
    }

    private static String networkPolicies(Cluster cluster) throws InterruptedException {
        cluster.kubectl().run("delete", "pod", "stranger", "--ignore-not-found");
        Kubectl.Outcome started =
                cluster.kubectl().apply(STRANGER.formatted(cluster.setup().postgres()));
        if (!started.isGood()) {
            return NOT_RUN + ": " + started.err().strip();
        }
        cluster.await("a stranger to have tried Postgres", () -> List.of("Succeeded", "Failed")
                .contains(cluster.kubectl().run("get", "pod", "stranger", "--output=jsonpath={.status.phase}")));
        String phase = cluster.kubectl().run("get", "pod", "stranger", "--output=jsonpath={.status.phase}");
        cluster.kubectl().run("delete", "pod", "stranger");
        return phase.equals("Failed") ? EXERCISED : ACCEPTED + ": a stranger reaches Postgres";
    }

    private static String budgets(Cluster cluster) throws InterruptedException {
        cluster.scale("query", 2);
        cluster.await("the budget to know of both", () -> cluster.kubectl()
                .run("get", "pdb", "query", "--output=jsonpath={.status.currentHealthy}")
                .equals("2"));
        List<JsonNode> pods = cluster.pods("query");
        boolean first = evict(pods.getFirst(), cluster).isGood();
        Kubectl.Outcome second = evict(pods.getLast(), cluster);
        cluster.awaitReady("deployment", "query");
        cluster.scale("query", 1);
        return first && !second.isGood() && second.err().contains("disruption budget") ? EXERCISED : ACCEPTED;
    }

    private static Kubectl.Outcome evict(JsonNode pod, Cluster cluster) throws InterruptedException {
        String name = Cluster.name(pod);
        return cluster.kubectl()
                .attempt(
                        """
                        {"apiVersion":"policy/v1","kind":"Eviction","metadata":{"name":"%s","namespace":"hearsay"}}"""
                                .formatted(name),
                        "create",
                        "--raw=/api/v1/namespaces/hearsay/pods/%s/eviction".formatted(name),
                        "--filename=-");
    }

    private static String autoscalers(Cluster cluster) throws InterruptedException, IOException {
        Path file = cluster.setup().home().resolve("k8s/components/autoscaling/autoscalers.yaml");
        Kubectl.Outcome applied = cluster.kubectl().apply(Files.readString(file));
        if (!applied.isGood()) {
            return NOT_RUN + ": " + applied.err().strip();
        }
        TimeUnit.SECONDS.sleep(40);
        boolean active = cluster.kubectl().run("get", "hpa", "--output=json").contains("\"ValidMetricFound\"");
        cluster.kubectl().run("delete", "--filename=" + file);
        cluster.scale("query", 1);
        cluster.scale("extractor", 1);
        return active ? EXERCISED : ACCEPTED + ": no metrics server";
    }

    /** The rest of the cloud's overlay, which a server without its operators does not know. */
    private static void components(Cluster cluster, Trial trial) throws InterruptedException {
        for (String file : List.of("ingress/ingress.yaml", "keda/scraper.yaml", "monitoring/alerts.yaml")) {
            Path component = cluster.setup().home().resolve("k8s/components").resolve(file);
            Kubectl.Outcome outcome =
                    cluster.kubectl().attempt("", "apply", "--dry-run=server", "--filename=" + component);
            trial.figures()
                    .report(
                            "component " + file.substring(0, file.indexOf('/')),
                            outcome.isGood() ? ACCEPTED + " (dry run)" : NOT_RUN + ": " + reason(outcome.err()));
        }
    }

    private static String reason(String said) {
        return said.contains("no matches for kind")
                ? said.replaceAll("(?s).*no matches for kind \"(\\w+)\".*", "no $1 here")
                : said.lines().findFirst().orElse("");
    }
}
