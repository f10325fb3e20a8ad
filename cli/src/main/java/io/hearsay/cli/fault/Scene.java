package io.hearsay.cli.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.doctor.Doctor;
import io.hearsay.cli.doctor.Examination;
import io.hearsay.cli.services.FleetPlan;
import io.hearsay.cli.services.FleetService;
import io.hearsay.cli.services.Folders;
import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.Farm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** The three services at work on a Postgres, on a volume of their own, behind links that can be cut. */
public final class Scene implements AutoCloseable {

    private static final int VOLUME_MEGABYTES = 1536;
    private static final Duration READY_LIMIT = Duration.ofSeconds(90);
    private static final Duration IDLE_LIMIT = Duration.ofMinutes(15);
    private static final Map<String, String> POSTGRES = Map.of("max_wal_size", "128MB", "max_connections", "60");

    private final Farm farm;
    private final ScenePlan plan;
    private final Path folder;
    private final Optional<Volume> volume;
    private final ServiceFleet fleet;
    private final List<Part> parts = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private Crawling crawl;

    private Scene(Farm farm, ScenePlan plan, Path folder, Optional<Volume> volume, ServiceFleet fleet) {
        this.farm = farm;
        this.plan = plan;
        this.folder = folder;
        this.volume = volume;
        this.fleet = fleet;
    }

    /** Starts everything and a crawl of the farm. */
    public static Scene set(Farm farm, ScenePlan plan, Trial trial) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("hearsay-scene-");
        Path postgres = Files.createDirectories(folder.resolve("postgres"));
        Optional<Volume> volume = Volume.mount(postgres, VOLUME_MEGABYTES);
        FleetPlan none = new FleetPlan(ServiceKind.SCRAPER, 0, plan.tuning(), Map.of(), folder, POSTGRES);
        Scene scene = new Scene(farm, plan, folder, volume, ServiceFleet.start(none));
        try {
            scene.open(none);
            return scene;
        } catch (RuntimeException | IOException | InterruptedException e) {
            scene.close();
            throw e;
        }
    }

    private void open(FleetPlan none) throws IOException, InterruptedException {
        for (int number = 1; number <= plan.scrapers(); number++) {
            add(ServiceKind.SCRAPER, none, Map.of());
        }
        for (int number = 1; number <= plan.extractors(); number++) {
            Link feed = link("extractor-%d to scraper".formatted(number), () -> port(ServiceKind.SCRAPER));
            add(ServiceKind.EXTRACTOR, none, Map.of("quarkus.rest-client.scraper.url", feed));
        }
        Link scraper = link("query to scraper", () -> port(ServiceKind.SCRAPER));
        Link extractor = link("query to extractor", () -> port(ServiceKind.EXTRACTOR));
        add(
                ServiceKind.QUERY,
                none,
                Map.of("quarkus.rest-client.scraper.url", scraper, "quarkus.rest-client.extractor.url", extractor));
        crawl = Crawling.of(fleet.first().client(), farm);
    }

    private Link link(String name, IntSupplier target) throws IOException {
        Link link = Link.to(name, target);
        links.add(link);
        return link;
    }

    /** As a cluster's balancer would: one that runs, each in its turn. */
    private int port(ServiceKind kind) {
        List<FleetService> running = parts.stream()
                .map(Part::service)
                .filter(service -> service.kind() == kind && service.isAlive())
                .toList();
        return running.isEmpty()
                ? 1
                : running.get(Math.floorMod(turn.getAndIncrement(), running.size()))
                        .address()
                        .getPort();
    }

    private void add(ServiceKind kind, FleetPlan none, Map<String, Link> neighbours)
            throws IOException, InterruptedException {
        String name = "%s-%d".formatted(kind.label(), parts.size() + 1);
        Link database = link(name + " to Postgres", fleet::databasePort);
        List<Link> over = new ArrayList<>(List.of(database));
        over.addAll(neighbours.values());
        Optional<ShiftedClock> clock = ShiftedClock.in(folder.resolve("clock-" + name));
        Map<String, String> settings = new LinkedHashMap<>(SceneSettings.of(kind, farm, plan));
        neighbours.forEach((setting, link) -> settings.put(setting, "http://127.0.0.1:" + link.port()));
        String url = "jdbc:postgresql://127.0.0.1:%d/hearsay".formatted(database.port());
        settings.put("quarkus.datasource.jdbc.url", url);
        if (kind == ServiceKind.QUERY) {
            settings.put("quarkus.datasource.access.jdbc.url", url);
        }
        FleetPlan one = new FleetPlan(kind, 1, none.tuning(), settings, null)
                .in(clock.map(ShiftedClock::environment).orElse(Map.of()));
        parts.add(new Part(fleet.add(one), over, clock));
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    ServiceFleet fleet() {
        return fleet;
    }

    Optional<Volume> volume() {
        return volume;
    }

    /** The crawl that goes on. */
    public Crawling crawl() {
        return crawl;
    }

    /** The services of a kind, the first of which was started first. */
    public List<FleetService> services(ServiceKind kind) {
        return parts.stream()
                .map(Part::service)
                .filter(service -> service.kind() == kind)
                .toList();
    }

    /** A connection to Postgres, beside all links. */
    public Connection connect() throws SQLException {
        return fleet.connectAsSuperuser();
    }

    /** As an operator and a cluster would: whatever has ended is started again. */
    void recover() {
        if (!fleet.isDatabaseAlive()) {
            fleet.startDatabase();
        }
        parts.stream().map(Part::service).filter(service -> !service.isAlive()).forEach(FleetService::start);
    }

    /**
     * Waits for all services to be ready again.
     *
     * @return the names of those that are not within a minute and a half; they are killed and started again
     */
    List<String> awaitReady() throws InterruptedException {
        Instant deadline = Instant.now().plus(READY_LIMIT);
        List<FleetService> waiting = unready();
        while (!waiting.isEmpty() && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(100);
            recover();
            waiting = unready();
        }
        for (FleetService late : waiting) {
            late.kill();
            late.start();
            late.awaitReady();
        }
        return waiting.stream().map(FleetService::name).toList();
    }

    private List<FleetService> unready() throws InterruptedException {
        List<FleetService> unready = new ArrayList<>();
        for (Part part : parts) {
            if (!part.service().isReady()) {
                unready.add(part.service());
            }
        }
        return unready;
    }

    /** What must hold at every moment. */
    Examination examine() throws SQLException {
        try (Connection connection = connect()) {
            return Doctor.of(connection, false).quick();
        }
    }

    /** What must hold once nothing is under way, everything made again. */
    public Examination examineAtRest(Trial trial) throws SQLException {
        try (Connection connection = connect()) {
            return Doctor.of(connection, true).whole(trial.progress());
        }
    }

    /** Waits for the end of the crawl and until all services say that they are idle; false when that takes too long. */
    public boolean awaitRest(Trial trial) throws InterruptedException {
        crawl.awaitEnd(IDLE_LIMIT, trial.progress());
        Instant deadline = Instant.now().plus(IDLE_LIMIT);
        int quiet = 0;
        while (quiet < 3 && Instant.now().isBefore(deadline)) {
            TimeUnit.SECONDS.sleep(1);
            quiet = isIdle() ? quiet + 1 : 0;
        }
        return quiet == 3;
    }

    private boolean isIdle() throws InterruptedException {
        for (Part part : parts) {
            try {
                JsonNode status = part.service().client().get("status");
                if (!status.path("state").asText().equals("idle")) {
                    return false;
                }
            } catch (UserErrorException _) {
                // It is not ready to answer yet, so it is not idle.
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        fleet.close();
        for (Link link : links) {
            link.close();
        }
        if (volume.isPresent()) {
            volume.get().close();
        }
        Folders.delete(folder);
    }
}
