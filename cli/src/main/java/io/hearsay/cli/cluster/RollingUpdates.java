package io.hearsay.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.Trial;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Each service goes to the next version, which changes its schema, and back again, while clients ask for answers: an
 * update and a rollback.
 */
final class RollingUpdates implements Scenario {

    private static final int RATE = 200;

    @Override
    public String title() {
        return "update and roll back each service and its schema under load";
    }

    @Override
    public void run(Cluster cluster, Trial trial) throws InterruptedException, SQLException {
        for (ServiceKind service : List.of(ServiceKind.SCRAPER, ServiceKind.EXTRACTOR, ServiceKind.QUERY)) {
            Forward forward = cluster.forward(service);
            if (!forward.isThroughService()) {
                trial.figures()
                        .report(service.label() + " under load", "not run: port-forward sticks to a pod, set FORWARD");
                continue;
            }
            update(service, forward.address(), cluster, trial);
        }
        trial.figures().exactly("schemas of the next version", migrated(cluster), 3);
    }

    private static void update(ServiceKind service, URI address, Cluster cluster, Trial trial)
            throws InterruptedException {
        String name = service.label();
        trial.say("updating " + name);
        long begun = System.nanoTime();
        Load load = Load.of(Requests.of(service, address), RATE);
        double there;
        double back;
        try (load) {
            TimeUnit.SECONDS.sleep(5);
            there = roll(name, cluster.setup().nextTag(), cluster);
            TimeUnit.SECONDS.sleep(3);
            back = roll(name, cluster.setup().tag(), cluster);
            TimeUnit.SECONDS.sleep(3);
        }
        double reached = load.sent() / Installing.seconds(begun);
        load.sayFailures(trial);
        trial.figures().report("update of the %s, and back, s".formatted(name), "%.1f, %.1f".formatted(there, back));
        trial.figures().report("requests meanwhile", "%d, %s".formatted(load.sent(), load.latencies()));
        trial.figures().atLeast("requests/s", reached, .95 * RATE);
        trial.figures().exactly("requests that failed", load.failed(), 0);
    }

    /**
     * Until the pods of the version before are gone, which go on answering for a while after the new ones are ready.
     */
    private static double roll(String service, String tag, Cluster cluster) throws InterruptedException {
        long begun = System.nanoTime();
        String image = cluster.setup().image(service, tag);
        cluster.kubectl().run("set", "image", "deployment/" + service, "service=" + image);
        cluster.awaitReady("deployment", service);
        cluster.await("the pods of the version before to be gone", () -> {
            List<JsonNode> all = Cluster.items(
                    cluster.kubectl().json("get", "pods", "--selector=app.kubernetes.io/name=" + service));
            return all.stream()
                    .allMatch(pod -> pod.at("/spec/containers/0/image").asText().equals(image));
        });
        return Installing.seconds(begun);
    }

    private static int migrated(Cluster cluster) throws InterruptedException, SQLException {
        try (Connection database = cluster.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_name = 'next_version'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
