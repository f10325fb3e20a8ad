package io.hearsay.cli.bench;

import io.hearsay.cli.services.FleetService;
import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.ProcessUse;
import io.hearsay.cli.trial.Testimony;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.Farm;
import io.hearsay.farm.FarmPlan;
import io.hearsay.farm.http.Exchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One, two and four scrapers on hosts that are slow and ask for a delay; then one that may fetch from all at once. */
final class ScalingBench implements Bench {

    private static final Duration LATENCY = Duration.ofSeconds(1);
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final int PAGES = 200;
    private static final int UNCAPPED = 1000;

    @Override
    public String question() {
        return "Pages per second of 1, 2 and 4 scrapers: latency 1 s, delay 1 s, a fixed number of fetches in flight each.";
    }

    /** What a window of steady work showed. */
    private record Pace(double pagesPerSecond, double cpuShare) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.2f pages/s, %.0f %% of the machine's CPU", pagesPerSecond, 100 * cpuShare);
        }
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException {
        int cap = trial.options().sized(4, 16);
        Pace one = measure(1, cap, trial);
        Pace two = measure(2, cap, trial);
        Pace four = measure(4, cap, trial);
        Pace uncapped = measure(1, UNCAPPED, trial);
        double possible = hosts(trial) / (double) (LATENCY.toSeconds() + DELAY.toSeconds());
        double full = 100 * uncapped.pagesPerSecond() / possible;
        trial.figures().atLeast("2 scrapers / 1", two.pagesPerSecond() / one.pagesPerSecond(), 1.9);
        trial.figures().atLeast("4 scrapers / 1", four.pagesPerSecond() / one.pagesPerSecond(), 3.6);
        trial.figures().atLeast("1 scraper without a cap, % of hosts / (delay + latency)", full, 95);
        trial.figures().atMost("CPU of all at 4 scrapers, %", 100 * four.cpuShare(), 80);
    }

    private static int hosts(Trial trial) {
        return trial.options().hosts(40, 400);
    }

    private static Pace measure(int scrapers, int cap, Trial trial) throws InterruptedException, IOException {
        String name = "%d scraper%s, %s".formatted(scrapers, scrapers == 1 ? "" : "s", words(cap));
        trial.say(name + " ...");
        FarmPlan plan =
                FarmPlan.of(hosts(trial), PAGES).seed(trial.options().seed()).latency(LATENCY);
        Map<String, String> settings =
                Map.of("host-delay", DELAY.toString(), "fetches", Integer.toString(cap), "extract-articles", "false");
        try (Farm farm = Farm.start(plan);
                ServiceFleet fleet = ServiceFleet.start(trial.scrapers(scrapers, farm, settings))) {
            Crawling.of(fleet.first().client(), farm);
            awaitSteadyWork(farm, trial.options().sized(5, 40));
            Pace pace = window(fleet, farm, trial.options().sized(10, 40));
            trial.figures().report(name, pace.toString());
            Testimony.hearInShort("requests with bad manners", farm.witness(DELAY), farm, trial);
            return pace;
        }
    }

    /** At first every host is asked what it allows, and a young process compiles itself; then pages come steadily. */
    private static void awaitSteadyWork(Farm farm, int settlingSeconds) throws InterruptedException {
        Instant deadline = Instant.now().plus(START_LIMIT);
        while (hostsAtWork(farm) < farm.hosts().size() && Instant.now().isBefore(deadline)) {
            TimeUnit.SECONDS.sleep(1);
        }
        TimeUnit.SECONDS.sleep(settlingSeconds);
    }

    private static long hostsAtWork(Farm farm) {
        return farm.log()
                .all()
                .filter(exchange -> exchange.isPageSent() && !exchange.isForRobots())
                .map(Exchange::host)
                .distinct()
                .count();
    }

    private static String words(int cap) {
        return cap == UNCAPPED ? "no cap" : "at most %d fetches each".formatted(cap);
    }

    private static Pace window(ServiceFleet fleet, Farm farm, int seconds) throws InterruptedException {
        long begun = System.nanoTime();
        double cpu = cpuSeconds(fleet);
        TimeUnit.SECONDS.sleep(seconds);
        long ended = System.nanoTime();
        double used = cpuSeconds(fleet) - cpu;
        long pages = farm.log()
                .all()
                .filter(exchange -> exchange.isPageSent() && !exchange.isForRobots())
                .filter(exchange -> exchange.end() - begun >= 0 && exchange.end() - ended < 0)
                .count();
        double wall = (ended - begun) / 1e9;
        return new Pace(pages / wall, used / wall / Runtime.getRuntime().availableProcessors());
    }

    /** Everybody's: the scrapers', Postgres' and the farm's, which is this process. */
    private static double cpuSeconds(ServiceFleet fleet) {
        double scrapersAndFarm = Stream.concat(
                        fleet.services().stream().map(FleetService::process), Stream.of(ProcessHandle.current()))
                .mapToDouble(ProcessUse::cpuSeconds)
                .sum();
        return scrapersAndFarm + ProcessUse.cpuSecondsOfAll(fleet.postgres());
    }
}
