package io.hearsay.cli.overload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.doctor.Doctor;
import io.hearsay.cli.doctor.Examination;
import io.hearsay.cli.services.FleetPlan;
import io.hearsay.cli.services.FleetService;
import io.hearsay.cli.services.JvmTuning;
import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.InventedNews;
import io.hearsay.cli.trial.Ledger;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.Farm;
import io.hearsay.farm.FarmPlan;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three services with some articles in their store, and a crawl that goes on all the while. */
final class Stage implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** As the deployments give them. */
    private static final int HEAP_MEGABYTES = 205;

    private static final int EXTRACTOR_HEAP_MEGABYTES = 307;
    private static final String SUPERUSER = "postgres";
    private static final int READABLE = 400;

    /** Hand-ins of one caller a minute: each makes the extractor work for longer than it made anybody wait. */
    private static final int WRITING = 120;

    /** Three services, Postgres and their clients share the processors, so a class of requests gets half of them. */
    private static final String PLACES =
            Integer.toString(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    /** Whoever hands in waits for another service and for a disk more than for a processor: as many as by default. */
    private static final String WRITES = "2";

    private static final int WRITING_WHEN_QUICK = 30;

    private static final String LOST =
            """
            select count(*) from unnest(?) as taken(id) where not exists (
              select from crawl.article a join claim.intake i on i.article_id = a.id and i.revision = a.revision
              where a.id = taken.id and not a.erased and i.state = 'extracted' and i.claims > 0)""";

    private final Trial trial;
    private final Farm farm;
    private final ServiceFleet fleet;
    private final FleetService extractor;
    private final FleetService query;
    private final int articles;
    private final Crawling crawl;

    private Stage(Trial trial, Farm farm, ServiceFleet fleet) throws InterruptedException {
        this.trial = trial;
        this.farm = farm;
        this.fleet = fleet;
        this.extractor = fleet.add(plan(
                ServiceKind.EXTRACTOR,
                EXTRACTOR_HEAP_MEGABYTES,
                Map.of(
                        "quarkus.rest-client.scraper.url", scraper().address().toString(),
                        "hearsay.extractor.workers", PLACES,
                        "hearsay.admission.reads", PLACES)));
        this.query = fleet.add(plan(ServiceKind.QUERY, HEAP_MEGABYTES, querySettings()));
        this.articles = trial.options().sized(20, 200);
        fill();
        this.crawl = Crawling.of(scraper().client(), farm);
    }

    /** Starts everything and fills the store. */
    static Stage start(Trial trial) throws InterruptedException, IOException {
        FarmPlan plan = FarmPlan.of(2, trial.options().pages(10, 120))
                .seed(trial.options().seed());
        Farm farm = Farm.start(plan);
        ServiceFleet fleet = null;
        try {
            String delay = trial.options().isQuick() ? "PT1S" : "PT2S";
            fleet = ServiceFleet.start(trial.scrapers(1, farm, Map.of("host-delay", delay))
                    .with("hearsay.admission.reads", PLACES)
                    .with("hearsay.admission.writes", WRITES));
            return new Stage(trial, farm, fleet);
        } catch (RuntimeException | InterruptedException e) {
            if (fleet != null) {
                fleet.close();
            }
            farm.close();
            throw e;
        }
    }

    private FleetPlan plan(ServiceKind kind, int heapMegabytes, Map<String, String> settings) {
        JvmTuning tuning =
                trial.options().isQuick() ? JvmTuning.quickStart(heapMegabytes) : JvmTuning.throughput(heapMegabytes);
        return new FleetPlan(kind, 1, tuning, settings, null);
    }

    /** Slow clients are cut sooner than usual, or the trial would have to wait for them. */
    private Map<String, String> querySettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.rest-client.scraper.url", scraper().address().toString());
        settings.put("quarkus.rest-client.extractor.url", extractor.address().toString());
        settings.put("hearsay.access.anonymous", "operator");
        settings.put("hearsay.access.limits.enabled", "true");
        settings.put("hearsay.admission.enabled", "true");
        settings.put("hearsay.admission.reads", PLACES);
        settings.put("hearsay.admission.writes", WRITES);
        settings.put("hearsay.access.limits.reading", "100000000");
        settings.put(
                "hearsay.access.limits.writing",
                Integer.toString(trial.options().sized(WRITING_WHEN_QUICK, WRITING)));
        settings.put("hearsay.admission.connection-grace", "PT10S");
        settings.put("hearsay.admission.body-grace", "PT5S");
        settings.put("quarkus.http.idle-timeout", "12S");
        return settings;
    }

    private FleetService scraper() {
        return fleet.first();
    }

    private void fill() throws InterruptedException {
        InventedNews news = new InventedNews(trial.options().seed());
        for (int number = 0; number < articles; number++) {
            InventedNews.Article article = news.article(number);
            ObjectNode handedIn = JSON.createObjectNode()
                    .put("text", article.text())
                    .put("title", "Title of " + article.id())
                    .put("outlet", article.outlet())
                    .put("published", article.date());
            scraper().client().post("articles", handedIn);
            trial.progress().show(number, articles, "%d of %d articles handed in".formatted(number, articles));
        }
        awaitExtractor(Duration.ofMinutes(10));
    }

    private void awaitExtractor(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        JsonNode status = extractor.client().get("status");
        while (!status.path("state").asText().equals("idle")) {
            if (System.nanoTime() - deadline > 0) {
                throw new UserErrorException(
                        "the extractor was not done within %d s: %s".formatted(limit.toSeconds(), status));
            }
            long pending = status.path("pending").asLong();
            trial.progress().show(0, 1, "%d articles are to be read".formatted(pending));
            TimeUnit.MILLISECONDS.sleep(500);
            status = extractor.client().get("status");
        }
        trial.progress().end();
    }

    /** What is asked of them. */
    Mix mix() throws InterruptedException {
        List<String> paths = query.client().all("claims?sort=newest").stream()
                .limit(READABLE)
                .flatMap(claim -> Stream.of(
                        "/api/v1/claims/" + claim.path("id").asText(),
                        "/api/v1/articles/" + claim.at("/article/id").asText()))
                .toList();
        return new Mix(
                query.address(),
                extractor.address(),
                paths,
                articles,
                trial.options().seed());
    }

    URI queryAddress() {
        return query.address();
    }

    /** The services by name. */
    Map<String, ProcessHandle> services() {
        Map<String, ProcessHandle> services = new LinkedHashMap<>();
        services.put("query", query.process());
        services.put("scraper", scraper().process());
        services.put("extractor", extractor.process());
        return services;
    }

    ProcessHandle postgres() {
        return fleet.postgres();
    }

    /** Lets everything come to rest and looks for what was lost. */
    void judge(List<String> submitted) throws InterruptedException, SQLException {
        crawl.awaitEnd(Duration.ofMinutes(trial.options().sized(1, 15)), trial.progress());
        awaitExtractor(Duration.ofMinutes(trial.options().sized(2, 15)));
        try (Connection connection = DriverManager.getConnection(fleet.jdbcUrl(), SUPERUSER, "")) {
            Doctor doctor = Doctor.of(connection, false);
            Ledger ledger = new Ledger(connection);
            Set<String> known = farm.pages().collect(Collectors.toSet());
            trial.figures().atLeast("submissions that were taken", submitted.size(), 1);
            trial.figures().exactly("of them without article or claim", lost(connection, submitted), 0);
            trial.figures().report("pages of a crawl meanwhile", known.size());
            trial.figures().exactly("of them lost", Ledger.missing(known, ledger.articles()), 0);
            Examination examination = doctor.quick();
            if (!examination.isHealthy()) {
                examination.print(System.err);
            }
            trial.figures().exactly("invariants broken", examination.broken().size(), 0);
        }
    }

    private static long lost(Connection connection, List<String> submitted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOST)) {
            statement.setArray(1, connection.createArrayOf("text", submitted.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Override
    public void close() {
        fleet.close();
        farm.close();
    }
}
