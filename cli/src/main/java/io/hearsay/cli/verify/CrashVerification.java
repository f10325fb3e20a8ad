package io.hearsay.cli.verify;

import io.hearsay.cli.doctor.Doctor;
import io.hearsay.cli.doctor.Examination;
import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.Figures;
import io.hearsay.cli.trial.Ledger;
import io.hearsay.cli.trial.Testimony;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.Farm;
import io.hearsay.farm.FarmPlan;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Kills scrapers, and Postgres once, during a crawl. */
final class CrashVerification implements Verification {

    @Override
    public String promise() {
        return "Scrapers are killed and held up at random, Postgres crashes once: every page ends once, none is lost.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        FarmPlan plan = FarmPlan.of(
                        trial.options().hosts(16, 200), trial.options().pages(20, 100))
                .seed(trial.options().seed());
        Duration delay = Duration.ofMillis(trial.options().sized(500, 200));
        Map<String, String> settings = Map.of(
                "host-delay",
                delay.toString(),
                "lease",
                trial.options().isQuick() ? "PT5S" : "PT20S",
                "first-retry",
                "PT1S");
        try (Farm farm = Farm.start(plan);
                ServiceFleet fleet = ServiceFleet.start(
                        trial.shortLivedScrapers(trial.options().sized(2, 3), farm, settings))) {
            Crawling crawl = Crawling.of(fleet.first().client(), farm);
            Havoc havoc = new Havoc(fleet, trial);
            havoc.wreakUntilDone(crawl.id(), Duration.ofMinutes(trial.options().sized(2, 30)));
            havoc.report();
            trial.figures().exactly("Postgres crashes", havoc.databaseCrashes(), 1);
            judge(crawl, farm, fleet, trial.figures());
            examine(fleet, trial);
            Testimony.hear(farm.witness(delay).forgivingRepeats(), farm, trial);
            reportRepeats(farm, trial.figures());
        }
    }

    private static void judge(Crawling crawl, Farm farm, ServiceFleet fleet, Figures figures) throws SQLException {
        Set<String> known = farm.pages().collect(Collectors.toSet());
        try (Connection connection = fleet.connect()) {
            Ledger ledger = new Ledger(connection);
            figures.report("pages of the farm", known.size());
            figures.exactly("addresses without an end", ledger.open(crawl.id()), 0);
            figures.exactly("addresses in the frontier twice", ledger.repeatedAddresses(crawl.id()), 0);
            figures.exactly(
                    "pages lost in the frontier", Ledger.missing(known, ledger.addresses(crawl.id(), "fetched")), 0);
            figures.exactly("pages not kept", Ledger.missing(known, ledger.pages()), 0);
            figures.exactly("pages kept in more than one version", ledger.earlierVersions(), 0);
            figures.exactly("articles lost", Ledger.missing(known, ledger.articles()), 0);
            figures.exactly("articles stored twice", ledger.articleCount() - known.size(), 0);
            figures.exactly("articles written again", ledger.revisions() - ledger.articleCount(), 0);
        }
    }

    /** Besides what a crawl of this farm must have come to, what must hold of any store. */
    private static void examine(ServiceFleet fleet, Trial trial) throws SQLException {
        try (Connection connection = fleet.connect()) {
            Examination examination = Doctor.of(connection, false).quick();
            if (!examination.isHealthy()) {
                examination.print(System.err);
            }
            trial.figures().exactly("invariants broken", examination.broken().size(), 0);
        }
    }

    /** A page may be fetched again when its scraper died before it could write it down. */
    private static void reportRepeats(Farm farm, Figures figures) {
        long sent = farm.log().all().filter(exchange -> exchange.isPageSent()).count();
        long different = farm.log()
                .all()
                .filter(exchange -> exchange.isPageSent())
                .map(exchange -> exchange.host() + exchange.target())
                .distinct()
                .count();
        figures.report("fetched again after a crash", sent - different);
    }
}
