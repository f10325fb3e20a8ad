package io.hearsay.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.hearsay.postgres.EmbeddedDatabase;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets lie in files, the services work with them, and whatever they say, at their most talkative, holds none: log
 * and access log, metrics, OpenAPI, health, answers, traces, audit, what is stored.
 */
class SecretsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    /** What each service is asked for at the end. */
    private static final String LAST = "/none";

    private static final Map<String, String> SECRETS = new LinkedHashMap<>();
    private static final List<String> ANSWERS = new CopyOnWriteArrayList<>();
    private static final List<String> TRACES = new CopyOnWriteArrayList<>();
    private static final List<ServiceRun> RUNS = new ArrayList<>();

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static HttpServer outside;
    private static String admin;
    private static Map<String, Integer> ports;

    @BeforeAll
    static void start() throws Exception {
        for (String name :
                List.of("scraper", "extractor", "reader", "access", "credential", "oidc", "admin", "wrong")) {
            SECRETS.put(name, "s3cret-" + name + "-" + Long.toHexString(name.hashCode() * 7_919_431L));
        }
        SECRETS.put(
                "webhooks",
                Base64.getEncoder()
                        .encodeToString("0123456789abcdef-webhooks-key-32".getBytes(StandardCharsets.US_ASCII)));
        for (Map.Entry<String, String> secret : SECRETS.entrySet()) {
            Files.writeString(folder.resolve(secret.getKey()), secret.getValue() + "\n");
        }
        startDatabase();
        startOutside();
        ports = DemoProcess.freePorts();
        run("scraper", Map.of("QUARKUS_DATASOURCE_PASSWORD_FILE", "scraper")).awaitListening();
        run("extractor", Map.of("QUARKUS_DATASOURCE_PASSWORD_FILE", "extractor"))
                .awaitListening();
        run(
                        "query",
                        Map.of(
                                "QUARKUS_DATASOURCE_PASSWORD_FILE", "reader",
                                "QUARKUS_DATASOURCE_ACCESS_PASSWORD_FILE", "access",
                                "HEARSAY_WEBHOOKS_SECRET_KEY_FILE", "webhooks",
                                "QUARKUS_OIDC_CREDENTIALS_SECRET_FILE", "oidc"))
                .awaitListening();
    }

    /** As in production: nobody gets in without a password. */
    private static void startDatabase() throws SQLException, IOException {
        Path files = folder.resolve("postgres");
        database = EmbeddedDatabase.in(files, 0);
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String role : List.of("scraper", "extractor", "reader", "access")) {
                statement.execute("alter role hearsay_%s password '%s'".formatted(role, SECRETS.get(role)));
            }
            statement.execute("alter role postgres password '%s'".formatted(SECRETS.get("admin")));
            Files.writeString(
                    EmbeddedDatabase.dataDirectory(files).resolve("pg_hba.conf"), "host all all all scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** An issuer that vouches for nobody, a receiver of webhooks that wants none, and a collector of traces. */
    private static void startOutside() throws IOException {
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            byte[] received = exchange.getRequestBody().readAllBytes();
            byte[] answer = "{\"active\": false}".getBytes(StandardCharsets.US_ASCII);
            boolean trace = exchange.getRequestURI().getPath().startsWith("/v1/");
            if (trace) {
                TRACES.add(new String(received, StandardCharsets.ISO_8859_1));
            }
            exchange.getResponseHeaders().add("Content-Type", trace ? "application/x-protobuf" : "application/json");
            exchange.sendResponseHeaders(
                    exchange.getRequestURI().getPath().startsWith("/hook") ? 500 : 200, trace ? -1 : answer.length);
            if (!trace) {
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        outside.start();
        admin = "http://127.0.0.1:" + outside.getAddress().getPort();
    }

    private static ServiceRun run(String service, Map<String, String> secretFiles) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.port", ports.get(service).toString());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.log.level", "DEBUG");
        settings.put("quarkus.log.category.\"io.hearsay\".level", "TRACE");
        settings.put("quarkus.log.category.\"io.quarkus.oidc\".level", "DEBUG");
        settings.put("quarkus.http.access-log.enabled", "true");
        settings.put("quarkus.http.access-log.pattern", "combined");
        settings.put("quarkus.otel.sdk.disabled", "false");
        settings.put("quarkus.otel.exporter.otlp.endpoint", admin);
        settings.put("quarkus.otel.exporter.otlp.protocol", "http/protobuf");
        settings.put("quarkus.otel.bsp.schedule.delay", "200ms");
        settings.put("quarkus.rest-client.scraper.url", address("scraper"));
        if (service.equals("query")) {
            settings.put("quarkus.rest-client.extractor.url", address("extractor"));
            settings.put("hearsay.webhooks.allowed-private-networks", "127.0.0.0/8");
            settings.put("quarkus.oidc.tenant-enabled", "true");
            settings.put("quarkus.oidc.discovery-enabled", "false");
            settings.put("quarkus.oidc.auth-server-url", admin);
            settings.put("quarkus.oidc.introspection-path", "/introspect");
            settings.put("quarkus.oidc.client-id", "hearsay");
        }
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "HEARSAY_SERVICES_CREDENTIAL_FILE", folder.resolve("credential").toString());
        secretFiles.forEach((variable, file) ->
                environment.put(variable, folder.resolve(file).toString()));
        ServiceRun run = ServiceRun.start(service, settings, environment);
        RUNS.add(run);
        return run;
    }

    private static String address(String service) {
        return "http://127.0.0.1:" + ports.get(service);
    }

    @AfterAll
    static void stop() throws IOException {
        for (ServiceRun run : RUNS.reversed()) {
            run.close();
        }
        outside.stop(0);
        database.close();
    }

    private static Response heard(Response answer) {
        ANSWERS.add(answer.getStatusLine() + answer.getHeaders() + answer.asString());
        return answer;
    }

    private static RequestSpecification query() {
        return given().baseUri(address("query")).redirects().follow(false);
    }

    private static RequestSpecification with(String key) {
        return query().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    /** Its answer holds the new secret by design, and is not listened to. */
    private static String keep(String name, Response answer, String path) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
        SECRETS.put(name, answer.path(path));
        return answer.path(path);
    }

    private static String firstKey() throws SQLException {
        heard(query().header("X-API-Key", "hsy_" + "0".repeat(64)).get("/api/v1/status"));
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), "hearsay_access", SECRETS.get("access"));
                ResultSet made = connection
                        .createStatement()
                        .executeQuery("select key from access.add_key('me', 'operator', null, 'a test')")) {
            made.next();
            SECRETS.put("first key", made.getString(1));
            return made.getString(1);
        }
    }

    private static void useKeys() throws SQLException {
        String operator = firstKey();
        Response made = with(operator)
                .body("{\"name\": \"bot\", \"role\": \"contributor\"}")
                .post("/api/v1/keys");
        String bot = keep("key", made, "key");
        String id = made.path("described.id");
        keep(
                "successor",
                with(operator).body("{\"graceSeconds\": 60}").post("/api/v1/keys/" + id + "/rotation"),
                "key");
        for (String shown : List.of(operator, bot, "hsy_" + SECRETS.get("wrong"), SECRETS.get("wrong"))) {
            heard(with(shown).get("/api/v1/keys"));
            heard(query().header("X-API-Key", shown).get("/api/v1/audit?limit=200"));
            heard(query().cookie("hearsay_key", shown).get("/api/v1/keys?limit=0"));
            heard(query().cookie("hearsay_key", shown).accept("text/html").get("/claims"));
            heard(with(shown).body("{\"name\": 1, ").post("/api/v1/keys"));
            heard(with(shown).body("{\"text\": \"  \"}").post("/api/v1/submissions"));
            // The cookie has the key: what sets it says so to its owner alone.
            query().formParam("key", shown).post("/sign-in");
        }
        useWebhooks(bot);
        heard(with(operator).delete("/api/v1/keys/" + id));
        heard(with(bot).get("/api/v1/webhooks"));
    }

    private static void useWebhooks(String key) {
        String own = "whsec_"
                + Base64.getEncoder()
                        .encodeToString("a secret of the receiver, its own".getBytes(StandardCharsets.US_ASCII));
        SECRETS.put("webhook", own.substring("whsec_".length()));
        Response made = with(key)
                .body("{\"url\": \"%s/hook\", \"secret\": \"%s\"}".formatted(admin, own))
                .post("/api/v1/webhooks");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String id = made.path("id");
        heard(with(key).post("/api/v1/webhooks/" + id + "/test"));
        heard(with(key).get("/api/v1/webhooks/" + id));
        heard(with(key)
                .body("{\"url\": \"%s/hook\", \"secret\": \"%s!\"}".formatted(admin, own))
                .post("/api/v1/webhooks"));
    }

    private static void useCredential() {
        for (String shown : List.of(SECRETS.get("credential"), SECRETS.get("wrong"))) {
            RequestSpecification scraper =
                    given().baseUri(address("scraper")).header("Authorization", "Bearer " + shown);
            Response feed = heard(scraper.get("/api/v1/articles"));
            assertThat(feed.statusCode()).isEqualTo(shown.equals(SECRETS.get("credential")) ? 200 : 401);
        }
    }

    /** Logs and traces are written after the answer. */
    private static void awaitTold(Callable<Boolean> told) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!told.call()) {
            assertThat(Instant.now()).as("until all is told").isBefore(deadline);
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private static String stored() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), "hearsay_access", SECRETS.get("access"));
                Statement statement = connection.createStatement()) {
            for (String table : List.of("api_key", "audit", "webhook", "key_network")) {
                try (ResultSet rows = statement.executeQuery("select t::text from access." + table + " t")) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }

    /** As it is, and as Basic authentication of the issuer's client has it. */
    private static List<String> forms(String secret) {
        return List.of(
                secret, Base64.getEncoder().encodeToString(("hearsay:" + secret).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void nothingThatIsSaidHoldsASecret() throws Exception {
        useCredential();
        useKeys();
        for (String service : List.of("scraper", "extractor", "query")) {
            for (String path : List.of("/q/metrics", "/q/openapi", "/q/health", "/api/v1/status", LAST)) {
                heard(given().baseUri(address(service)).get(path));
            }
        }
        for (ServiceRun run : RUNS.subList(0, 3)) {
            awaitTold(() -> run.said().contains("GET " + LAST));
        }
        awaitTold(() -> String.join("\n", TRACES).contains("/api/v1/status"));
        Map<String, String> heard = new LinkedHashMap<>();
        heard.put("answers", String.join("\n", ANSWERS));
        heard.put("traces", String.join("\n", TRACES));
        heard.put("what is stored", stored());
        for (int i = 0; i < RUNS.size(); i++) {
            heard.put("log " + i, RUNS.get(i).said());
        }
        assertThat(heard.get("traces")).contains("/api/v1/keys");
        assertThat(heard.get("log 2")).contains("DEBUG").contains("GET /api/v1/audit");
        List<String> found = new ArrayList<>();
        heard.forEach(
                (where, said) -> SECRETS.forEach((name, secret) -> forms(secret).forEach(form -> {
                    int at = said.indexOf(form);
                    if (at >= 0) {
                        found.add("%s holds %s: …%s".formatted(where, name, said.substring(Math.max(0, at - 300), at)));
                    }
                })));
        assertThat(found).isEmpty();
    }

    @Test
    void aPasswordThatIsWrongIsNotNamed() throws Exception {
        Map<String, Integer> before = ports;
        ports = DemoProcess.freePorts();
        try {
            String said = run("scraper", Map.of("QUARKUS_DATASOURCE_PASSWORD_FILE", "wrong"))
                    .awaitEnd();
            assertThat(said).contains("password authentication failed").doesNotContain(SECRETS.get("wrong"));
        } finally {
            ports = before;
        }
    }
}
