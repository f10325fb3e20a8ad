package io.hearsay.cli.bench;

import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.Ledger;
import io.hearsay.cli.trial.ProcessUse;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.Farm;
import io.hearsay.farm.FarmPlan;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One scraper against Scrapy, in turn, on a farm without delays. */
final class ScrapingBench implements Bench {

    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final int USUAL_REQUESTS = 16;
    private static final int MANY_REQUESTS = 100;

    @Override
    public String question() {
        return "Pages per CPU second of one crawler process: links followed, raw pages kept in Postgres, delay 0.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        FarmPlan plan = FarmPlan.of(
                        trial.options().hosts(10, 200), trial.options().pages(20, 100))
                .seed(trial.options().seed());
        ScrapyPeer scrapy = ScrapyPeer.install(trial);
        List<CrawlCost> ours = new ArrayList<>();
        List<CrawlCost> theirs = new ArrayList<>();
        try (Farm farm = Farm.start(plan)) {
            for (int round = 0; round < trial.options().sized(1, 2); round++) {
                ours.add(note("Hearsay", hearsay(false, farm, trial), trial));
                theirs.add(note("Scrapy, 100 at once", peer(scrapy, MANY_REQUESTS, farm, trial), trial));
            }
            theirs.add(note("Scrapy, 16 at once", peer(scrapy, USUAL_REQUESTS, farm, trial), trial));
            CrawlCost extracting = note("Hearsay, articles extracted", hearsay(true, farm, trial), trial);
            judge(ours, theirs, extracting, farm.pages().count(), trial);
        }
    }

    private static CrawlCost note(String who, CrawlCost cost, Trial trial) {
        trial.figures().report(who, cost.toString());
        trial.say(who + ": " + cost);
        return cost;
    }

    /** Our median against their best. */
    private static void judge(
            List<CrawlCost> ours, List<CrawlCost> theirs, CrawlCost extracting, long pages, Trial trial) {
        double median = ours.stream()
                .sorted(Comparator.comparingDouble(CrawlCost::pagesPerCpuSecond))
                .toList()
                .get(ours.size() / 2)
                .pagesPerCpuSecond();
        double best =
                theirs.stream().mapToDouble(CrawlCost::pagesPerCpuSecond).max().orElseThrow();
        long complete = ours.stream().filter(cost -> cost.pages() == pages).count();
        trial.figures().exactly("runs of Hearsay that stored every page", complete, ours.size());
        long theirComplete =
                theirs.stream().filter(cost -> cost.pages() == pages).count();
        trial.figures().exactly("runs of Scrapy that stored every page", theirComplete, theirs.size());
        trial.figures().report("Hearsay with extraction / Scrapy", extracting.pagesPerCpuSecond() / best);
        if (trial.options().isQuick()) {
            trial.figures().report("Hearsay / Scrapy (too short to judge)", median / best);
        } else {
            trial.figures().atLeast("Hearsay / Scrapy", median / best, 2.0);
        }
    }

    private static CrawlCost hearsay(boolean extract, Farm farm, Trial trial)
            throws InterruptedException, SQLException {
        Map<String, String> settings =
                Map.of("host-delay", "PT0S", "fetches", "32", "extract-articles", Boolean.toString(extract));
        try (ServiceFleet fleet = ServiceFleet.start(trial.scrapers(1, farm, settings));
                Connection connection = fleet.connect()) {
            ProcessHandle process = fleet.first().process();
            double cpu = ProcessUse.cpuSeconds(process);
            double databaseCpu = ProcessUse.cpuSecondsOfAll(fleet.postgres());
            Duration wall = Crawling.of(fleet.first().client(), farm).awaitEnd(LIMIT, trial.progress());
            return new CrawlCost(
                    new Ledger(connection).pages().size(),
                    wall.toMillis() / 1000.0,
                    ProcessUse.cpuSeconds(process) - cpu,
                    ProcessUse.cpuSecondsOfAll(fleet.postgres()) - databaseCpu,
                    ProcessUse.peakMegabytes(process));
        }
    }

    private static CrawlCost peer(ScrapyPeer scrapy, int atOnce, Farm farm, Trial trial)
            throws InterruptedException, IOException {
        try (ServiceFleet databaseAlone = ServiceFleet.start(trial.scrapers(0, farm, Map.of()))) {
            return scrapy.crawl(farm.frontPages(), atOnce, databaseAlone);
        }
    }
}
