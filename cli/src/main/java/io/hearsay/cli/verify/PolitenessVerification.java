package io.hearsay.cli.verify;

import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.Ledger;
import io.hearsay.cli.trial.Testimony;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.Farm;
import io.hearsay.farm.FarmPlan;
import io.hearsay.farm.host.Quirk;
import io.hearsay.farm.host.RobotsVariant;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has two scrapers crawl hosts with every kind of robots.txt, Crawl-delay and Retry-After. */
final class PolitenessVerification implements Verification {

    private static final Duration DELAY = Duration.ofMillis(500);
    private static final Map<String, String> SETTINGS = Map.of(
            "host-delay", DELAY.toString(), "request-timeout", "PT3S", "first-retry", "PT1S", "max-attempts", "3");
    /** Lists of lengths without a common divisor: dealt out, they meet in many combinations. */
    private static final Integer[] CRAWL_DELAYS = {0, 1, 0, 2};

    private static final Integer[] FAILURES = {0, 1, 0, 2, 0};

    @Override
    public String promise() {
        return "Two scrapers, hosts that ask for patience in every way: no request breaks what was asked for.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        FarmPlan plan = FarmPlan.of(
                        trial.options().hosts(20, 180), trial.options().pages(5, 20))
                .seed(trial.options().seed())
                .robots(RobotsVariant.values())
                .crawlDelays(CRAWL_DELAYS)
                .failures(FAILURES)
                .retryAfter(trial.options().sized(2, 4))
                .quirks(quirks());
        try (Farm farm = Farm.start(plan);
                ServiceFleet fleet = ServiceFleet.start(trial.scrapers(2, farm, SETTINGS));
                Connection connection = fleet.connect()) {
            Crawling crawl = Crawling.of(fleet.first().client(), farm);
            crawl.awaitEnd(Duration.ofSeconds(trial.options().sized(90, 600)), trial.progress());
            Ledger ledger = new Ledger(connection);
            trial.sayReasons(ledger.reasons(crawl.id()));
            long fetched = ledger.addresses(crawl.id(), "fetched").stream()
                    .filter(farm.pages().toList()::contains)
                    .count();
            Testimony.hear(farm.witness(DELAY), farm, trial);
            trial.figures().report("hosts", farm.hosts().size());
            trial.figures()
                    .exactly(
                            "pages fetched of hosts that let them",
                            fetched,
                            farm.pages().count());
        }
    }

    /** Three hosts of seven misbehave. */
    private static List<Set<Quirk>> quirks() {
        Set<Quirk> none = Set.of();
        return List.of(
                Set.of(Quirk.REDIRECTS),
                none,
                none,
                Set.of(Quirk.LYING_LENGTH, Quirk.DROPPED),
                none,
                Set.of(Quirk.SLOW_BODY, Quirk.WRONG_TYPE),
                none);
    }
}
