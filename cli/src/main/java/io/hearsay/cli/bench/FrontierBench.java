package io.hearsay.cli.bench;

import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.Ledger;
import io.hearsay.cli.trial.LiveHeap;
import io.hearsay.cli.trial.ProcessUse;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.Farm;
import io.hearsay.farm.FarmPlan;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A scraper at work with few and with many addresses waiting; the sitemaps of the farm fill the frontier. */
final class FrontierBench implements Bench {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final int HOSTS = 200;

    @Override
    public String question() {
        return "Memory and speed of one scraper at work with few and with many addresses waiting.";
    }

    /** A scraper at work. */
    private record Work(long waiting, double heapMegabytes, double residentMegabytes, double pagesPerSecond) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f MB of live heap, %.0f MB resident, %.1f pages/s, %d addresses waiting",
                    heapMegabytes,
                    residentMegabytes,
                    pagesPerSecond,
                    waiting);
        }
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        Work few = measure(trial.options().sized(10, 50), trial);
        Work many = measure(trial.options().sized(100, 5000), trial);
        trial.figures().report("few addresses", few.toString());
        trial.figures().report("many addresses", many.toString());
        trial.figures().atMost("live heap, difference in %", difference(many.heapMegabytes(), few.heapMegabytes()), 10);
        trial.figures()
                .atMost(
                        "resident memory, difference in %",
                        difference(many.residentMegabytes(), few.residentMegabytes()), 10);
        trial.figures().report("pages/s, many / few", many.pagesPerSecond() / few.pagesPerSecond());
    }

    private static double difference(double many, double few) {
        return 100 * Math.abs(many - few) / few;
    }

    private static Work measure(int pages, Trial trial) throws InterruptedException, IOException, SQLException {
        int hosts = trial.options().hosts(20, HOSTS);
        FarmPlan plan = FarmPlan.of(hosts, pages).seed(trial.options().seed()).sitemaps();
        Map<String, String> settings = Map.of("host-delay", "PT0S", "extract-articles", "false");
        try (Farm farm = Farm.start(plan);
                ServiceFleet fleet = ServiceFleet.start(trial.scrapers(1, farm, settings));
                Connection connection = fleet.connect()) {
            Crawling crawl = Crawling.of(fleet.first().client(), farm);
            Ledger ledger = new Ledger(connection);
            awaitKnown((long) hosts * pages, crawl, ledger, trial);
            return work(farm, fleet, crawl, ledger, trial.options().sized(5, 30));
        }
    }

    private static void awaitKnown(long addresses, Crawling crawl, Ledger ledger, Trial trial)
            throws InterruptedException, SQLException {
        Instant deadline = Instant.now().plus(LIMIT);
        long known = ledger.known(crawl.id());
        while (known < addresses && Instant.now().isBefore(deadline)) {
            trial.progress().show(known, addresses, "%d of %d addresses in the frontier".formatted(known, addresses));
            TimeUnit.SECONDS.sleep(2);
            known = ledger.known(crawl.id());
        }
        trial.progress().end();
    }

    private static Work work(Farm farm, ServiceFleet fleet, Crawling crawl, Ledger ledger, int seconds)
            throws InterruptedException, SQLException {
        long before = farm.log().size();
        long begun = System.nanoTime();
        TimeUnit.SECONDS.sleep(seconds);
        double wall = (System.nanoTime() - begun) / 1e9;
        long requests = farm.log().size() - before;
        ProcessHandle process = fleet.first().process();
        return new Work(
                ledger.open(crawl.id()),
                LiveHeap.megabytes(process),
                ProcessUse.residentMegabytes(process),
                requests / wall);
    }
}
