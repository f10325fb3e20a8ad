package io.hearsay.cli.bench;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.FleetPlan;
import io.hearsay.cli.services.JvmTuning;
import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.ClaimStore;
import io.hearsay.cli.trial.InventedNews;
import io.hearsay.cli.trial.NewsFeed;
import io.hearsay.cli.trial.ProcessUse;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What it costs to add an article to few and to very many stored claims: an extractor with one worker reads invented
 * articles from a feed, in turn with loads that enlarge the store.
 */
final class CorroborationBench implements Bench {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int HEAP_MEGABYTES = 400;
    private static final int CLAIMS_PER_ARTICLE = 10;
    private static final int NEW_ARTICLES = 20_000_000;
    private static final String STORING = "hearsay_extractor_storing_seconds_sum";
    private static final double MOST = 2;
    private static final double LEAST_PER_CORE = 5;

    @Override
    public String question() {
        return "What adding one article costs, from its feed entry to its relations, at few and at many stored claims.";
    }

    /** What some articles cost; milliseconds an article. */
    private record Cost(long claims, double wall, double extractor, double postgres, double storing) {

        double cpu() {
            return extractor + postgres;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f ms of CPU (extractor %.0f, Postgres %.0f), %.0f ms of waiting, %.0f of them for storing",
                    cpu(),
                    extractor,
                    postgres,
                    wall,
                    storing);
        }
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException, SQLException {
        int[] sizes = trial.options().isQuick() ? new int[] {1_000, 5_000} : new int[] {1_000, 100_000, 1_000_000};
        try (NewsFeed feed = NewsFeed.start();
                ServiceFleet fleet = ServiceFleet.start(plan(feed, trial));
                Connection connection = fleet.connect()) {
            InventedNews news = new InventedNews(trial.options().seed());
            Adding adding = new Adding(trial, feed, fleet, connection, news);
            adding.articles(trial.options().sized(10, 200));
            List<Cost> costs = new ArrayList<>();
            int loaded = 0;
            for (int size : sizes) {
                loaded = load(size, loaded, connection, news, trial);
                Cost cost = adding.articles(trial.options().sized(20, 100));
                trial.figures().report("per article at %,d claims".formatted(cost.claims()), cost.toString());
                costs.add(cost);
            }
            report(costs, trial);
        }
    }

    private static void report(List<Cost> costs, Trial trial) {
        Cost few = costs.getFirst();
        Cost many = costs.getLast();
        trial.figures().atMost("CPU, many / few", many.cpu() / few.cpu(), MOST);
        trial.figures().report("waiting for storing, many / few", many.storing() / few.storing());
        trial.figures().atLeast("articles per second and core, few", 1000 / few.cpu(), LEAST_PER_CORE);
        trial.figures().report("articles per second and core, many", 1000 / many.cpu());
    }

    private static FleetPlan plan(NewsFeed feed, Trial trial) {
        Map<String, String> settings = Map.of(
                "quarkus.rest-client.scraper.url",
                feed.address().toString(),
                "hearsay.extractor.workers",
                "1",
                "hearsay.extractor.poll",
                "PT0.1S");
        return new FleetPlan(
                ServiceKind.EXTRACTOR,
                1,
                JvmTuning.throughput(HEAP_MEGABYTES),
                settings,
                trial.options().data());
    }

    private static int load(int size, int loaded, Connection connection, InventedNews news, Trial trial)
            throws SQLException, IOException {
        int articles = Math.max(loaded, (int) (size - stored(connection)) / CLAIMS_PER_ARTICLE + loaded);
        Instant begun = Instant.now();
        new ClaimStore(connection, news, done -> trial.progress()
                        .show(done, articles, "%,d of %,d articles loaded".formatted(done, articles)))
                .load(loaded, articles);
        trial.say("%,d claims stored, loaded in %d s"
                .formatted(
                        stored(connection),
                        Duration.between(begun, Instant.now()).toSeconds()));
        return articles;
    }

    private static long stored(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from claim.claim")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Has the extractor add new articles; no article comes twice. */
    private static final class Adding {

        private final Trial trial;
        private final NewsFeed feed;
        private final ServiceFleet fleet;
        private final Connection connection;
        private final InventedNews news;
        private int added;

        Adding(Trial trial, NewsFeed feed, ServiceFleet fleet, Connection connection, InventedNews news) {
            this.trial = trial;
            this.feed = feed;
            this.fleet = fleet;
            this.connection = connection;
            this.news = news;
        }

        Cost articles(int number) throws InterruptedException, SQLException {
            long stored = stored(connection);
            ProcessHandle extractor = fleet.first().process();
            double extractorBefore = ProcessUse.cpuSeconds(extractor);
            double postgresBefore = ProcessUse.cpuSecondsOfAll(fleet.postgres());
            double storingBefore = storing();
            long begun = System.nanoTime();
            feed.publish(IntStream.range(added, added + number)
                    .mapToObj(article -> news.article(NEW_ARTICLES + article))
                    .toList());
            added += number;
            await(added);
            double wall = (System.nanoTime() - begun) / 1e6;
            return new Cost(
                    stored,
                    wall / number,
                    1000 * (ProcessUse.cpuSeconds(extractor) - extractorBefore) / number,
                    1000 * (ProcessUse.cpuSecondsOfAll(fleet.postgres()) - postgresBefore) / number,
                    1000 * (storing() - storingBefore) / number);
        }

        private void await(int articles) throws InterruptedException, SQLException {
            Instant deadline = Instant.now().plus(LIMIT);
            long done = finished();
            while (done < articles) {
                if (Instant.now().isAfter(deadline)) {
                    throw new UserErrorException("only %d of %d articles were extracted within %d minutes"
                            .formatted(done, articles, LIMIT.toMinutes()));
                }
                trial.progress().show(done, articles, "%d of %d articles extracted".formatted(done, articles));
                TimeUnit.MILLISECONDS.sleep(50);
                done = finished();
            }
            trial.progress().end();
        }

        private long finished() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet count =
                            statement.executeQuery("select count(*) from claim.intake where state = 'extracted'")) {
                count.next();
                return count.getLong(1);
            }
        }

        /** Seconds that the worker has spent storing. */
        private double storing() throws InterruptedException {
            try (Stream<String> metrics = fleet.first().client().lines("/q/metrics")) {
                return metrics.filter(line -> line.startsWith(STORING))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum();
            }
        }
    }
}
