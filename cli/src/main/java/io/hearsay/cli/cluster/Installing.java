package io.hearsay.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.demo.Crawl;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** From an empty cluster to an answer about the sample site. */
final class Installing implements Scenario {

    static final URI SITE = URI.create("http://site.hearsay/");

    private static final String NO_PLANS = "statements?q=%22no+plans+to+coordinate+with+the+Assad+regime%22";
    private static final Set<String> OF_SCHEDULING = Set.of("FailedScheduling", "PolicyViolation");

    @Override
    public String title() {
        return "install, scrape the sample site, answer";
    }

    @Override
    public void run(Cluster cluster, Trial trial) throws InterruptedException, IOException {
        makeRoom(cluster, trial);
        Path overlay = overlay(cluster.setup());
        long begun = System.nanoTime();
        cluster.kubectl().run("apply", "--kustomize=" + overlay);
        cluster.kubectl().run("wait", "--for=condition=complete", "--timeout=300s", "job/database-roles");
        cluster.awaitAllReady();
        trial.figures().report("apply to all ready, migrations done, s", seconds(begun));
        cluster.kubectl().run("wait", "--for=condition=ready", "--timeout=120s", "pod/site");
        new Crawl(cluster.clients(), trial.progress()).run(SITE);
        JsonNode found = cluster.client(ServiceKind.QUERY).get(NO_PLANS);
        trial.figures().report("apply to sample site scraped and answered, s", seconds(begun));
        trial.figures()
                .exactly(
                        "pages that report what one speaker said",
                        found.at("/items/0/pages").asInt(),
                        3);
        trial.figures().exactly("origins of it", found.at("/items/0/origins").asInt(), 1);
        noteWarnings(cluster, trial);
    }

    /** An installation of an earlier run goes; one of somebody else is left alone. */
    private static void makeRoom(Cluster cluster, Trial trial) throws InterruptedException {
        Kubectl.Outcome there = cluster.kubectl()
                .attempt("", "get", "namespace", Kubectl.NAMESPACE, "--output=json", "--ignore-not-found");
        if (!there.isGood()) {
            throw new UserErrorException(
                    "the cluster does not answer: " + there.err().strip());
        }
        if (there.out().isBlank()) {
            return;
        }
        if (Kubectl.read(there.out()).at("/metadata/labels/hearsay-verify").isMissingNode()) {
            throw new UserErrorException(
                    "namespace hearsay is there, and was not made by k8s/verify: it would be deleted; use another cluster");
        }
        trial.say("deleting what an earlier run left");
        cluster.kubectl().run("delete", "namespace", Kubectl.NAMESPACE, "--timeout=180s");
    }

    /** The overlay with the images of this run. */
    private static Path overlay(Setup setup) throws IOException {
        Path folder = Files.createDirectories(setup.folder());
        StringBuilder yaml = new StringBuilder(
                """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources: [../../../k8s/overlays/verify]
                images:
                """);
        for (String name : List.of("hearsay-scraper", "hearsay-extractor", "hearsay-query", "hearsay-sample")) {
            yaml.append("  - {name: %s, newName: %s%s, newTag: \"%s\"}\n"
                    .formatted(name, setup.prefix(), name, setup.tag()));
        }
        int colon = setup.postgres().lastIndexOf(':');
        yaml.append("  - {name: postgres, newName: %s, newTag: \"%s\"}\n"
                .formatted(
                        setup.postgres().substring(0, colon), setup.postgres().substring(colon + 1)));
        Files.writeString(folder.resolve("kustomization.yaml"), yaml);
        return folder;
    }

    private static void noteWarnings(Cluster cluster, Trial trial) throws InterruptedException {
        // An event is written a little after what it tells of.
        TimeUnit.SECONDS.sleep(2);
        List<JsonNode> warnings = Cluster.items(cluster.kubectl().json("get", "events")).stream()
                .filter(event -> event.path("type").asText().equals("Warning"))
                .filter(event -> !OF_SCHEDULING.contains(event.path("reason").asText()))
                .toList();
        for (JsonNode event : warnings) {
            trial.say("%s %s: %s (%d times)"
                    .formatted(
                            event.at("/involvedObject/name").asText(),
                            event.path("reason").asText(),
                            event.path("message").asText(),
                            event.path("count").asInt(1)));
        }
        trial.figures().exactly("warning events but of scheduling", warnings.size(), 0);
    }

    static double seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }
}
