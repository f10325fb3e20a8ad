package io.hearsay.cli.verify;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.FleetPlan;
import io.hearsay.cli.services.ServiceClient;
import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.Ledger;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.Farm;
import io.hearsay.farm.FarmPlan;
import io.hearsay.farm.http.Listener;
import java.io.IOException;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tries to make the scraper connect to a canary in a private network, through its API. */
final class SsrfVerification implements Verification {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String NETWORKS = "hearsay.scraper.allowed-private-networks";
    private static final Map<String, String> SETTINGS =
            Map.of("host-delay", "PT0S", "request-timeout", "PT2S", "max-attempts", "2", "first-retry", "PT0.1S");
    /** States of an address that a connection was made for. */
    private static final Set<String> REACHED = Set.of("fetched", "unchanged", "gone", "too-large", "wrong-type");

    @Override
    public String promise() {
        return "However an address is written or led to: no connection into a private network.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        try (Farm farm = Farm.start(FarmPlan.of(1, 1));
                Canary canary = Canary.on(List.of(SsrfAttempts.CANARY, "127.0.0.1", "::1"))) {
            SsrfAttempts attempts = new SsrfAttempts(canary.port());
            FleetPlan guarded = trial.scrapers(1, farm, SETTINGS);
            try (Listener site = lure(attempts);
                    ServiceFleet fleet = ServiceFleet.start(guarded);
                    Connection connection = fleet.connect()) {
                tryAll(attempts, site.host(), fleet.first().client(), new Ledger(connection), trial);
            }
            trial.figures().exactly("connections to the canary", canary.connections(), 0);
            trial.say("the same with the canary's network allowed, to see that the attempts are real ...");
            try (Listener site = lure(attempts);
                    ServiceFleet fleet = ServiceFleet.start(guarded.with(NETWORKS, "127.0.0.0/8"))) {
                tryAllAllowed(attempts, site.host(), fleet.first().client());
            }
            trial.figures().atLeast("control: connections where they are allowed", canary.connections(), 2);
        }
    }

    /** The public site, on another address of the farm's network. */
    private static Listener lure(SsrfAttempts attempts) throws IOException {
        return Listener.on(InetAddress.getByName("127.1.200.1"), 0, attempts, exchange -> {});
    }

    private static void tryAll(SsrfAttempts attempts, String site, ServiceClient scraper, Ledger ledger, Trial trial)
            throws InterruptedException, SQLException {
        List<Crawling> crawls = new ArrayList<>();
        int refused = 0;
        for (String seed : attempts.seeds()) {
            if (!start(seed, attempts.scope(), scraper, crawls, trial)) {
                refused++;
            }
        }
        for (String path : attempts.lures().values()) {
            List<String> scope = new ArrayList<>(attempts.scope());
            scope.add(site);
            start("http://" + site + path, scope, scraper, crawls, trial);
        }
        awaitEnd(crawls);
        trial.figures()
                .report("attempts", attempts.seeds().size() + attempts.lures().size());
        trial.figures().report("refused by the API", refused);
        judge(crawls, site, ledger, trial);
    }

    /** Whether the API took the seed. */
    private static boolean start(
            String seed, List<String> scope, ServiceClient scraper, List<Crawling> crawls, Trial trial)
            throws InterruptedException {
        try {
            crawls.add(Crawling.of(scraper, List.of(seed), scope));
            return true;
        } catch (UserErrorException e) {
            boolean refusal = e.getMessage().startsWith("seeds[0]");
            trial.say("%s: %s".formatted(seed, refusal ? "refused" : e.getMessage()));
            if (!refusal) {
                trial.figures().exactly("refusals that are none: " + seed, 1, 0);
            }
            return false;
        }
    }

    private static void awaitEnd(List<Crawling> crawls) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        for (Crawling crawl : crawls) {
            while (!crawl.isDone() && System.nanoTime() - deadline < 0) {
                Thread.sleep(100);
            }
        }
    }

    private static void judge(List<Crawling> crawls, String site, Ledger ledger, Trial trial) throws SQLException {
        long open = 0;
        long reached = 0;
        long blocked = 0;
        for (Crawling crawl : crawls) {
            open += ledger.open(crawl.id());
            for (Map.Entry<String, String> address :
                    ledger.standings(crawl.id()).entrySet()) {
                boolean elsewhere = !address.getKey().startsWith("http://" + site + "/");
                reached += elsewhere && REACHED.contains(address.getValue()) ? 1 : 0;
                blocked += elsewhere && address.getValue().equals("blocked") ? 1 : 0;
                trial.say("%s: %s".formatted(address.getKey(), address.getValue()));
            }
        }
        trial.figures().report("blocked before connecting", blocked);
        trial.figures().exactly("addresses that were reached", reached, 0);
        trial.figures().exactly("addresses without an end", open, 0);
    }

    private static void tryAllAllowed(SsrfAttempts attempts, String site, ServiceClient scraper)
            throws InterruptedException {
        List<String> scope = new ArrayList<>(attempts.scope());
        scope.add(site);
        awaitEnd(List.of(Crawling.of(
                scraper,
                List.of("http://%s/".formatted(attempts.scope().getFirst()), "http://" + site + "/redirect"),
                scope)));
    }
}
