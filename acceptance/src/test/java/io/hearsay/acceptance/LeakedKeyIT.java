package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import io.hearsay.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill of docs/operations.md, "A key has leaked", on two replicas. */
class LeakedKeyIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static HttpServer receiver;
    private static ServiceRun one;
    private static ServiceRun other;
    private static String here;
    private static String there;

    private record Answer(int status, JsonNode body) {}

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.ephemeral();
        Schemas.make(database);
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            RECEIVED.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        Map<String, Integer> ports = DemoProcess.freePorts();
        one = replica(ports.get("query"));
        other = replica(ports.get("site"));
        here = "http://127.0.0.1:" + ports.get("query");
        there = "http://127.0.0.1:" + ports.get("site");
        one.awaitListening();
        other.awaitListening();
    }

    private static ServiceRun replica(int port) throws IOException {
        return ServiceRun.start(
                "query",
                Map.of(
                        "quarkus.http.port", Integer.toString(port),
                        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                        "hearsay.webhooks.allowed-private-networks", "127.0.0.0/8"),
                Map.of());
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        other.close();
        receiver.stop(0);
        database.close();
    }

    /** Asks as a caller at one loopback address. */
    private static Answer ask(String from, String key, String method, String address, String body) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(from))
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        }
    }

    private static String run(String... arguments) throws Exception {
        CommandRun run = CommandRun.of(folder, arguments);
        assertThat(run.status()).as(run.said()).isZero();
        return run.printed().getFirst();
    }

    private static String status(String address) {
        return address + "/api/v1/status";
    }

    @Test
    void aLeakedKeyIsSeenRotatedAndOfNoMoreUse() throws Exception {
        assertThat(ask("127.0.0.1", "hsy_none", "GET", status(here), "").status())
                .isEqualTo(401);
        String operator = run("key", "create", "--name=me", "--role=operator", "--database=" + database.jdbcUrl());
        JsonNode made = ask(
                        "127.0.0.1",
                        operator,
                        "POST",
                        here + "/api/v1/keys",
                        "{\"name\": \"bot\", \"role\": \"contributor\"}")
                .body();
        String leaked = made.path("key").asText();
        String id = made.at("/described/id").asText();
        JsonNode webhook = ask(
                        "127.0.0.1",
                        leaked,
                        "POST",
                        here + "/api/v1/webhooks",
                        "{\"url\": \"http://127.0.0.1:%d/\"}"
                                .formatted(receiver.getAddress().getPort()))
                .body();
        assertThat(webhook.path("owner").asText()).as(webhook.toString()).isEqualTo(id);

        // Somebody else has it, and asks another replica.
        assertThat(ask("127.0.0.2", leaked, "GET", status(there), "").status()).isEqualTo(200);
        assertThat(entry(operator, there, "key-used-elsewhere", id)
                        .path("detail")
                        .asText())
                .isEqualTo("127.0.0.2");
        JsonNode shown = ask("127.0.0.1", operator, "GET", here + "/api/v1/keys/" + id, "")
                .body();
        assertThat(shown.path("usedFrom").asText()).isEqualTo("127.0.0.2");
        assertThat(Instant.parse(shown.path("usedAt").asText()))
                .isAfter(Instant.now().minusSeconds(60));

        Answer rotation = ask("127.0.0.1", operator, "POST", here + "/api/v1/keys/" + id + "/rotation", "{}");
        Instant rotated = Instant.now();
        assertThat(rotation.status()).isEqualTo(201);
        String successor = rotation.body().path("key").asText();
        String heir = rotation.body().at("/described/id").asText();
        assertThat(ask("127.0.0.1", leaked, "GET", status(here), "").status()).isEqualTo(401);
        while (ask("127.0.0.2", leaked, "GET", status(there), "").status() != 401) {
            assertThat(Duration.between(rotated, Instant.now())).isLessThan(Duration.ofSeconds(6));
            Thread.sleep(100);
        }
        System.out.printf(
                "the second replica refused the old text after %d ms%n",
                Duration.between(rotated, Instant.now()).toMillis());
        assertThat(ask("127.0.0.1", successor, "GET", status(there), "").status())
                .isEqualTo(200);

        // The webhook goes on under the successor, and under nothing else.
        String address = there + "/api/v1/webhooks/" + webhook.path("id").asText();
        Answer tested = ask("127.0.0.1", successor, "POST", address + "/test", "");
        assertThat(tested.body().path("taken").asBoolean())
                .as(tested.toString())
                .isTrue();
        assertThat(RECEIVED).isNotEmpty();
        JsonNode after = ask("127.0.0.1", successor, "GET", address, "").body();
        assertThat(after.path("owner").asText()).isEqualTo(heir);
        assertThat(after.path("state").asText()).isEqualTo("active");

        // The audit tells all of it.
        assertThat(entry(operator, here, "key-created", id).path("outcome").asText())
                .isEqualTo("done");
        assertThat(entry(operator, here, "key-rotated", id).path("detail").asText())
                .isEqualTo("to " + heir);
        JsonNode refused = entry(operator, there, "key-used", id);
        assertThat(refused.path("outcome").asText()).isEqualTo("refused");
        assertThat(refused.path("detail").asText()).isEqualTo("rotated");
        assertThat(refused.path("who").asText()).isEqualTo("anonymous 127.0.0.2");
    }

    /** The audit as one replica answers it, which has written down what it has counted itself. */
    private static JsonNode entry(String operator, String replica, String action, String subject) throws Exception {
        JsonNode audit = ask("127.0.0.1", operator, "GET", replica + "/api/v1/audit?action=" + action, "")
                .body();
        return StreamSupport.stream(audit.path("items").spliterator(), false)
                .filter(entry -> entry.path("subject").asText().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + action + " of " + subject + ": " + audit));
    }
}
