package io.hearsay.cli.cluster;

import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.http.Exchange;
import io.hearsay.farm.witness.RequestLog;
import io.hearsay.farm.witness.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** More scrapers join a crawl that is under way, and leave it again. */
final class ScalingOut implements Scenario {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int SETTLING_SECONDS = 15;
    private static final int PAGES = 150;
    private static final int FETCHES = 4;

    @Override
    public String title() {
        return "scrapers 1 to 4, and back, under a crawl";
    }

    @Override
    public void run(Cluster cluster, Trial trial) throws InterruptedException {
        int hosts = trial.options().hosts(48, 48);
        int window = trial.options().sized(15, 30);
        cluster.set("scraper", "HEARSAY_SCRAPER_FETCHES=" + FETCHES, "HEARSAY_SCRAPER_EXTRACT_ARTICLES=false");
        Farmland farm = Farmland.grow(hosts, PAGES, PAUSE, cluster);
        Crawling crawl =
                Crawling.of(cluster.client(ServiceKind.SCRAPER), farm.hosts().frontPages(), List.of());
        cluster.await("all hosts to be at work", () -> hostsAtWork(farm) >= FETCHES);
        double one = pace(farm, window);
        cluster.scale("scraper", 2);
        double two = pace(farm, window);
        cluster.scale("scraper", 4);
        double four = pace(farm, window);
        Duration shrinking = cluster.scale("scraper", 1);
        double again = pace(farm, window);
        cluster.client(ServiceKind.SCRAPER).delete("crawls/" + crawl.id());
        trial.figures()
                .report(
                        "pages/s of 1, 2, 4 and again 1 scraper",
                        "%.2f, %.2f, %.2f, %.2f".formatted(one, two, four, again));
        trial.figures().atLeast("2 scrapers / 1", two / one, 1.8);
        trial.figures().atLeast("4 scrapers / 1", four / one, 3.4);
        trial.figures().atLeast("1 scraper after three have gone / before", again / one, .9);
        trial.figures().report("4 scrapers to 1, s", shrinking.toMillis() / 1000.0);
        judge(farm, trial);
        cluster.set("scraper", "HEARSAY_SCRAPER_FETCHES-", "HEARSAY_SCRAPER_EXTRACT_ARTICLES-");
        cluster.awaitIdle();
    }

    private static void judge(Farmland farm, Trial trial) throws InterruptedException {
        RequestLog log = farm.log();
        List<Violation> violations = farm.hosts().witness(PAUSE).violations(log);
        violations.stream().limit(10).forEach(violation -> trial.say(violation.toString()));
        trial.figures().report("requests to the farm", log.size());
        for (Violation.Kind kind : List.of(Violation.Kind.TWICE, Violation.Kind.AT_ONCE, Violation.Kind.TOO_SOON)) {
            trial.figures()
                    .exactly(
                            "requests: " + kind.words(),
                            violations.stream().filter(of -> of.kind() == kind).count(),
                            0);
        }
    }

    private static long hostsAtWork(Farmland farm) throws InterruptedException {
        return farm.log()
                .all()
                .filter(ScalingOut::isPage)
                .map(Exchange::host)
                .distinct()
                .count();
    }

    private static double pace(Farmland farm, int seconds) throws InterruptedException {
        TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
        Instant begun = Instant.now();
        TimeUnit.SECONDS.sleep(seconds);
        Instant ended = Instant.now();
        long pages = farm.log()
                .all()
                .filter(ScalingOut::isPage)
                .filter(exchange ->
                        exchange.at().isAfter(begun) && exchange.at().isBefore(ended))
                .count();
        return pages / (Duration.between(begun, ended).toMillis() / 1000.0);
    }

    private static boolean isPage(Exchange exchange) {
        return exchange.isPageSent() && !exchange.isForRobots();
    }
}
