package io.hearsay.cli.verify;

import io.hearsay.cli.services.FleetService;
import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.Figures;
import io.hearsay.cli.trial.Ledger;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.Farm;
import io.hearsay.farm.FarmPlan;
import io.hearsay.farm.host.Quirk;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Has the whole scraper read malformed answers. */
final class FuzzVerification implements Verification {

    private static final int PER_HOST = 100;
    private static final Duration HANG_UP = Duration.ofSeconds(10);
    /** No host is given up: each of its answers is to be read. */
    private static final Map<String, String> SETTINGS = Map.of(
            "host-delay", "PT0S",
            "request-timeout", "PT1S",
            "max-attempts", "2",
            "first-retry", "PT0.1S",
            "circuit-failures", "1000000",
            "max-host-failures", "1000000");

    @Override
    public String promise() {
        return "Malformed answers of every kind: no crash, no stuck host, every address ends in a named state.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        int fuzzed = trial.options().hosts(3, 100);
        FarmPlan plan = FarmPlan.of(fuzzed + 1, 1).seed(trial.options().seed()).quirks(onAllButTheLast(fuzzed));
        try (Farm farm = Farm.start(plan);
                ServiceFleet fleet = ServiceFleet.start(trial.scrapers(1, farm, SETTINGS));
                Connection connection = fleet.connect()) {
            ProcessHandle process = fleet.first().process();
            Crawling crawl = Crawling.of(fleet.first().client(), farm);
            crawl.awaitEnd(Duration.ofMinutes(trial.options().sized(2, 20)), trial.progress());
            trial.figures().exactly("crashes", process.isAlive() ? 0 : 1, 0);
            trial.figures().exactly("answers to the API afterwards", answers(fleet.first()), 1);
            hangUp(fleet.first(), farm);
            Ledger ledger = new Ledger(connection);
            trial.sayReasons(ledger.reasons(crawl.id()));
            judge(crawl, farm, ledger, trial);
        }
    }

    /** A host that stalls in its answer notes the exchange when its visitor has gone. */
    private static void hangUp(FleetService scraper, Farm farm) throws InterruptedException {
        scraper.kill();
        Instant deadline = Instant.now().plus(HANG_UP);
        while (farm.connections() > 0 && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static List<Set<Quirk>> onAllButTheLast(int fuzzed) {
        List<Set<Quirk>> quirks = new ArrayList<>(Collections.nCopies(fuzzed, Set.of(Quirk.FUZZ)));
        quirks.add(Set.of());
        return quirks;
    }

    private static void judge(Crawling crawl, Farm farm, Ledger ledger, Trial trial) throws SQLException {
        Figures figures = trial.figures();
        Set<String> unmet = fuzzed(farm);
        unmet.removeAll(asked(farm));
        unmet.removeAll(ledger.endedFor(crawl.id(), "% asks to wait %"));
        Map<String, String> ends = ledger.ends(crawl.id());
        unmet.forEach(address -> trial.say("not asked for: %s, %s".formatted(address, ends.get(address))));
        figures.report("fuzzed addresses", fuzzed(farm).size());
        figures.exactly("of them not asked for, on hosts that did not ask to be left alone", unmet.size(), 0);
        figures.exactly("addresses without a named final state", ledger.open(crawl.id()), 0);
        figures.exactly("hosts that are stuck", ledger.openHosts(crawl.id()), 0);
        Map<String, Long> tripped = ledger.reasons(crawl.id());
        tripped.keySet().removeIf(reason -> !reason.contains("tripped"));
        trial.sayReasons(tripped);
        figures.exactly("answers that the scraper tripped over", sum(tripped), 0);
        figures.exactly(
                "pages of the sound host beside them",
                ledger.addresses(crawl.id(), "fetched").stream()
                        .filter(farm.pages().toList()::contains)
                        .count(),
                farm.pages().count());
    }

    private static Set<String> fuzzed(Farm farm) {
        return farm.hosts().values().stream()
                .filter(host -> host.quirks().contains(Quirk.FUZZ))
                .flatMap(host -> IntStream.range(0, PER_HOST).mapToObj(number -> host.url("/fuzz/" + number)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those a request came for; a host that asks for a year's pause keeps the rest of its own to itself. */
    private static Set<String> asked(Farm farm) {
        return farm.log()
                .all()
                .map(exchange -> "http://" + exchange.host() + exchange.target())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static long sum(Map<String, Long> reasons) {
        return reasons.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long answers(FleetService scraper) throws InterruptedException {
        return scraper.client().get("status").isObject() ? 1 : 0;
    }
}
