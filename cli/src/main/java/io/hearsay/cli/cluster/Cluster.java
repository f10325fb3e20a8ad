package io.hearsay.cli.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.ServiceClient;
import io.hearsay.cli.services.ServiceKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** The cluster and what runs on it, as scenarios see it. */
final class Cluster implements AutoCloseable {

    static final List<String> SERVICES = List.of("scraper", "extractor", "query");

    private static final String ADMINISTRATOR = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Kubectl kubectl;
    private final Setup setup;
    private final Map<String, Forward> forwards = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    Cluster(Setup setup) {
        this.setup = setup;
        this.kubectl = new Kubectl(setup.kubectl());
    }

    Kubectl kubectl() {
        return kubectl;
    }

    Setup setup() {
        return setup;
    }

    /** Where one of the Services answers on loopback. */
    private synchronized Forward forward(String service, int port) throws InterruptedException {
        Forward forward = forwards.get(service);
        if (forward == null) {
            forward = Forward.to(service, port, setup);
            forwards.put(service, forward);
        }
        return forward;
    }

    Forward forward(ServiceKind service) throws InterruptedException {
        return forward(service.label(), port(service));
    }

    /** The address of one of the services on loopback. */
    URI address(ServiceKind service) throws InterruptedException {
        return forward(service).address();
    }

    private static int port(ServiceKind service) {
        return switch (service) {
            case QUERY -> 8080;
            case SCRAPER -> 8081;
            case EXTRACTOR -> 8082;
        };
    }

    ServiceClient client(ServiceKind service) throws InterruptedException {
        return new ServiceClient(http, address(service));
    }

    Map<ServiceKind, ServiceClient> clients() throws InterruptedException {
        Map<ServiceKind, ServiceClient> clients = new EnumMap<>(ServiceKind.class);
        for (ServiceKind service : ServiceKind.values()) {
            clients.put(service, client(service));
        }
        return clients;
    }

    /** A connection to the database as its administrator. */
    Connection database() throws InterruptedException, SQLException {
        return DriverManager.getConnection(databaseUrl(), ADMINISTRATOR, databasePassword());
    }

    private String databaseUrl() throws InterruptedException {
        URI address = forward("postgres", 5432).address();
        return "jdbc:postgresql://%s:%d/hearsay".formatted(address.getHost(), address.getPort());
    }

    private String databasePassword() throws InterruptedException {
        String secret = kubectl.run(
                "get",
                "statefulset",
                "postgres",
                "--output=jsonpath={.spec.template.spec.containers[0].env[?(@.name==\"POSTGRES_PASSWORD\")].valueFrom.secretKeyRef.name}");
        String password = kubectl.run("get", "secret", secret, "--output=jsonpath={.data.admin}");
        return new String(Base64.getDecoder().decode(password), StandardCharsets.UTF_8);
    }

    /**
     * Has {@code ./hearsay doctor} look at the data, at rest, claims and statements made again included; what it finds
     * goes to standard error.
     *
     * @return its exit status, 0 when nothing is broken
     */
    int doctor() throws InterruptedException, IOException {
        ProcessBuilder doctor = new ProcessBuilder(
                        setup.home().resolve("hearsay").toString(),
                        "doctor",
                        "--at-rest",
                        "--database=" + databaseUrl(),
                        "--database-user=" + ADMINISTRATOR)
                .redirectOutput(setup.folder().resolve("doctor.txt").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        doctor.environment().put("HEARSAY_DATABASE_PASSWORD", databasePassword());
        int status = doctor.start().waitFor();
        if (status != 0) {
            System.err.println(Files.readString(setup.folder().resolve("doctor.txt")));
        }
        return status;
    }

    /** The pods of one workload that are not on their way out. */
    List<JsonNode> pods(String name) throws InterruptedException {
        return items(kubectl.json("get", "pods", "--selector=app.kubernetes.io/name=" + name)).stream()
                .filter(pod -> pod.at("/metadata/deletionTimestamp").isMissingNode())
                .toList();
    }

    static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false).toList();
    }

    static boolean isReady(JsonNode pod) {
        return StreamSupport.stream(pod.at("/status/conditions").spliterator(), false)
                .anyMatch(condition -> condition.path("type").asText().equals("Ready")
                        && condition.path("status").asText().equals("True"));
    }

    static String name(JsonNode resource) {
        return resource.at("/metadata/name").asText();
    }

    /** How long it takes until as many pods of a workload as it wants are ready, and no other is left. */
    Duration awaitReady(String kind, String name) throws InterruptedException {
        long begun = System.nanoTime();
        kubectl.run("rollout", "status", kind + "/" + name, "--timeout=%ds".formatted(PATIENCE.toSeconds()));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    void awaitAllReady() throws InterruptedException {
        awaitReady("statefulset", "postgres");
        for (String service : SERVICES) {
            awaitReady("deployment", service);
        }
    }

    /** How many services have as many pods ready as they want. */
    long readyServices() throws InterruptedException {
        long ready = 0;
        for (String service : SERVICES) {
            JsonNode status = kubectl.json("get", "deployment", service);
            if (status.at("/status/availableReplicas").asInt()
                    >= status.at("/spec/replicas").asInt()) {
                ready++;
            }
        }
        return ready;
    }

    /** Sets a number of pods, and waits until they are ready and the others gone. */
    Duration scale(String deployment, int replicas) throws InterruptedException {
        long begun = System.nanoTime();
        kubectl.run("scale", "deployment/" + deployment, "--replicas=" + replicas);
        awaitReady("deployment", deployment);
        await(
                "%d pods of %s".formatted(replicas, deployment),
                () -> pods(deployment).size() == replicas);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Sets environment variables of a service, NAME=value, or NAME- for none; waits for its new pods. */
    void set(String deployment, String... variables) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("set", "env", "deployment/" + deployment));
        arguments.addAll(List.of(variables));
        kubectl.run(arguments.toArray(String[]::new));
        awaitReady("deployment", deployment);
    }

    /** Something that may become true. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws InterruptedException;
    }

    /**
     * Waits for something.
     *
     * @return how long it took
     * @throws UserErrorException when it does not become true within minutes
     */
    Duration await(String what, Condition condition) throws InterruptedException {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new UserErrorException("still waiting for %s after %d s".formatted(what, PATIENCE.toSeconds()));
            }
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Waits until all three services say that nothing is left to do. */
    void awaitIdle() throws InterruptedException {
        Map<ServiceKind, ServiceClient> clients = clients();
        int quiet = 0;
        long deadline = System.nanoTime() + 2 * PATIENCE.toNanos();
        while (quiet < 4) {
            quiet = isIdle(clients) ? quiet + 1 : 0;
            if (System.nanoTime() > deadline) {
                throw new UserErrorException("the services are still at work");
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static boolean isIdle(Map<ServiceKind, ServiceClient> clients) throws InterruptedException {
        for (ServiceClient client : clients.values()) {
            JsonNode status = client.get("status");
            if (!status.path("state").asText().equals("idle")
                    || status.path("pending").asLong() > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        forwards.values().forEach(Forward::close);
        http.close();
    }
}
