package io.hearsay.cli.verify;

import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.Ledger;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.Farm;
import io.hearsay.farm.FarmPlan;
import io.hearsay.farm.http.Exchange;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Crawls an unchanged farm twice. */
final class RecrawlVerification implements Verification {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    /** No page counts as fresh: the second crawl has to ask. */
    private static final Map<String, String> SETTINGS = Map.of("host-delay", "PT0S", "freshness", "PT0S");

    @Override
    public String promise() {
        return "A second crawl of an unchanged farm: pages are answered 304 or skipped, no article is new.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        FarmPlan plan = FarmPlan.of(
                        trial.options().hosts(10, 100), trial.options().pages(20, 50))
                .seed(trial.options().seed());
        try (Farm farm = Farm.start(plan);
                ServiceFleet fleet = ServiceFleet.start(trial.scrapers(1, farm, SETTINGS));
                Connection connection = fleet.connect()) {
            Ledger ledger = new Ledger(connection);
            crawl("first", farm, fleet, ledger, trial);
            long articles = ledger.articleCount();
            long revisions = ledger.revisions();
            trial.figures().report("pages of the farm", farm.pages().count());
            trial.figures()
                    .exactly(
                            "articles of the first crawl",
                            articles,
                            farm.pages().count());
            farm.log().clear();
            crawl("second", farm, fleet, ledger, trial);
            judge(farm, trial);
            trial.figures().exactly("new articles", ledger.articleCount() - articles, 0);
            trial.figures().exactly("new revisions", ledger.revisions() - revisions, 0);
        }
    }

    private static void crawl(String which, Farm farm, ServiceFleet fleet, Ledger ledger, Trial trial)
            throws InterruptedException, SQLException {
        trial.say("the %s crawl ...".formatted(which));
        Crawling crawl = Crawling.of(fleet.first().client(), farm);
        crawl.awaitEnd(LIMIT, trial.progress());
        trial.figures().exactly("%s crawl: addresses without an end".formatted(which), ledger.open(crawl.id()), 0);
        trial.sayReasons(ledger.reasons(crawl.id()));
    }

    private static void judge(Farm farm, Trial trial) {
        Set<String> known = farm.pages().collect(Collectors.toSet());
        long sent = count(farm, known, 200);
        trial.figures().report("second crawl: answered 304", count(farm, known, 304));
        trial.figures().report("second crawl: sent in full", sent);
        trial.figures()
                .atLeast("second crawl: answered 304 or skipped, %", 100.0 * (known.size() - sent) / known.size(), 99);
    }

    private static long count(Farm farm, Set<String> known, int status) {
        return farm.log()
                .all()
                .filter(exchange -> exchange.status() == status && known.contains(url(exchange)))
                .map(RecrawlVerification::url)
                .distinct()
                .count();
    }

    private static String url(Exchange exchange) {
        return "http://" + exchange.host() + exchange.target();
    }
}
