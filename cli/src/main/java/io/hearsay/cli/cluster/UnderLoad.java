package io.hearsay.cli.cluster;

import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What all of it takes of a node's memory, at rest and while pages are fetched, read and asked about. */
final class UnderLoad implements Scenario {

    private static final int RATE = 50;
    private static final double MOST_MEBIBYTES = 1536;

    @Override
    public String title() {
        return "memory at rest and under load";
    }

    @Override
    public void run(Cluster cluster, Trial trial) throws InterruptedException {
        TimeUnit.SECONDS.sleep(trial.options().sized(5, 30));
        Memory idle = Memory.of(cluster);
        Farmland farm = Farmland.grow(12, 60, Duration.ofMillis(100), cluster);
        Crawling crawl =
                Crawling.of(cluster.client(ServiceKind.SCRAPER), farm.hosts().frontPages(), List.of());
        Memory most = idle;
        try (Load load = Load.of(Requests.of(ServiceKind.QUERY, cluster.address(ServiceKind.QUERY)), RATE)) {
            for (int i = 0; i < trial.options().sized(4, 24); i++) {
                TimeUnit.SECONDS.sleep(5);
                Memory now = Memory.of(cluster);
                most = now.total() > most.total() ? now : most;
            }
            trial.figures().report("requests meanwhile", "%d, %s".formatted(load.sent(), load.latencies()));
        }
        trial.figures().report("memory at rest, MiB", "%s".formatted(idle));
        trial.figures().report("memory under load, MiB", "%s".formatted(most));
        trial.figures().atMost("all of it at rest, MiB", Math.rint(idle.total()), MOST_MEBIBYTES);
        trial.figures().atMost("all of it under load, MiB", Math.rint(most.total()), MOST_MEBIBYTES);
        cluster.client(ServiceKind.SCRAPER).delete("crawls/" + crawl.id());
        cluster.awaitIdle();
    }
}
