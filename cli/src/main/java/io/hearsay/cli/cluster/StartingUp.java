package io.hearsay.cli.cluster;

import io.hearsay.cli.trial.Trial;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a pod takes to be ready, with its AOT cache and without. Its start-up probe asks at once here: the delay
 * that spares a slow start a warning would hide how quick one is.
 */
final class StartingUp implements Scenario {

    private static final String COMMAND =
            """
            {"spec":{"template":{"spec":{"containers":[{"name":"service",
             "command":["java","@start.options","-XX:AOTMode=%s","-jar","quarkus-run.jar"],
             "startupProbe":{"initialDelaySeconds":0}}]}}}}""";

    @Override
    public String title() {
        return "pods with and without AOT cache";
    }

    @Override
    public void run(Cluster cluster, Trial trial) throws InterruptedException {
        int times = trial.options().sized(1, 3);
        for (String service : Cluster.SERVICES) {
            cluster.scale(service, 0);
            String before = cluster.kubectl()
                    .run(
                            "get",
                            "deployment",
                            service,
                            "--output=jsonpath={.metadata.annotations.deployment\\.kubernetes\\.io/revision}");
            double with = median(service, "on", times, cluster);
            double without = median(service, "off", times, cluster);
            trial.figures()
                    .report(
                            "%s ready, with cache and without, s".formatted(service),
                            "%.1f, %.1f".formatted(with, without));
            trial.figures().atMost("with / without", with / without, .8);
            cluster.kubectl().run("rollout", "undo", "deployment/" + service, "--to-revision=" + before);
            cluster.scale(service, 1);
        }
    }

    private static double median(String service, String mode, int times, Cluster cluster) throws InterruptedException {
        cluster.kubectl().run("patch", "deployment", service, "--type=strategic", "--patch=" + COMMAND.formatted(mode));
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            seconds.add(cluster.scale(service, 1).toMillis() / 1000.0);
            cluster.scale(service, 0);
            cluster.await("the last pod to be gone", () -> Cluster.items(
                            cluster.kubectl().json("get", "pods", "--selector=app.kubernetes.io/name=" + service))
                    .isEmpty());
        }
        seconds.sort(null);
        return seconds.get(times / 2);
    }
}
