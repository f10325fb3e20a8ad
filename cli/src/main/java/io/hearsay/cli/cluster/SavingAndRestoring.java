package io.hearsay.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.ServiceClient;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The database is saved, some of it is lost, and it is put back. */
final class SavingAndRestoring implements Scenario {

    @Override
    public String title() {
        return "save the database and put it back";
    }

    @Override
    public void run(Cluster cluster, Trial trial) throws InterruptedException, IOException {
        Path dump = cluster.setup().folder().resolve("dump.sql");
        Map<String, Long> before = counts(cluster);
        long begun = System.nanoTime();
        call("backup", null, dump, cluster);
        trial.figures().report("save, s", Installing.seconds(begun));
        trial.figures().report("size, MB", Files.size(dump) / 1e6);
        ServiceClient scraper = cluster.client(ServiceKind.SCRAPER);
        JsonNode article = scraper.get("articles?limit=1").at("/items/0");
        scraper.delete("articles/" + article.path("id").asText());
        cluster.awaitIdle();
        Map<String, Long> without = counts(cluster);
        long changed = before.entrySet().stream()
                .filter(count -> !count.getValue().equals(without.get(count.getKey())))
                .count();
        trial.figures().atLeast("counts that an erased article changes", changed, 1);
        begun = System.nanoTime();
        call("restore", dump, null, cluster);
        cluster.awaitAllReady();
        trial.figures().report("put back, all ready again, s", Installing.seconds(begun));
        cluster.awaitIdle();
        Map<String, Long> after = counts(cluster);
        trial.figures().report("counts", after.toString());
        trial.figures().exactly("counts as before", after.equals(before) ? 1 : 0, 1);
        trial.figures().exactly("status of ./hearsay doctor --at-rest", cluster.doctor(), 0);
    }

    private static Map<String, Long> counts(Cluster cluster) throws InterruptedException {
        Map<String, Long> counts = new TreeMap<>();
        for (String list : List.of("claims", "statements", "propositions", "contradictions", "speakers")) {
            counts.put(
                    list,
                    cluster.client(ServiceKind.QUERY)
                            .get(list + "?limit=1")
                            .at("/total/value")
                            .asLong());
        }
        counts.put("articles", (long)
                cluster.client(ServiceKind.SCRAPER).all("articles").size());
        return counts;
    }

    private static void call(String script, Path in, Path out, Cluster cluster)
            throws IOException, InterruptedException {
        Setup setup = cluster.setup();
        ProcessBuilder process = new ProcessBuilder(
                        setup.home().resolve("k8s").resolve(script).toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("KUBECTL", String.join(" ", setup.kubectl()) + " --namespace " + Kubectl.NAMESPACE);
        if (in != null) {
            process.redirectInput(in.toFile());
        }
        process.redirectOutput(
                out == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(out.toFile()));
        int status = process.start().waitFor();
        if (status != 0) {
            throw new UserErrorException("k8s/%s ended with status %d".formatted(script, status));
        }
    }
}
