package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.postgres.DatabaseRole;
import io.hearsay.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The settings of docs/operations.md, "TLS between the services", and nothing else: every hop is encrypted and checked.
 */
class TlsIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Map<String, String> SECRET =
            Map.of("HEARSAY_SERVICES_CREDENTIAL", "a credential of this test");
    private static final String TEXT =
            "WASHINGTON (AFP) – \\\"We will not negotiate with them,\\\" spokesman John Baldwin said on Tuesday.";

    @TempDir
    static Path folder;

    private static Certificates certificates;
    private static Certificates strangers;
    private static EmbeddedDatabase database;
    private static Map<String, Integer> ports;
    private static final List<ServiceRun> RUNS = new ArrayList<>();
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        certificates = Certificates.in(folder.resolve("ours"));
        strangers = Certificates.in(folder.resolve("strangers"));
        database = EmbeddedDatabase.in(
                folder.resolve("postgres"),
                0,
                Map.of(
                        "ssl", "on",
                        "ssl_cert_file", certificates.certificate().toString(),
                        "ssl_key_file", certificates.key().toString()));
        ports = DemoProcess.freePorts();
        client = HttpClient.newBuilder().sslContext(certificates.context()).build();
        run("scraper", ports.get("scraper"), certificates, "hearsay_scraper");
        RUNS.getFirst().awaitListening();
        run("extractor", ports.get("extractor"), certificates, "hearsay_extractor");
        run("query", ports.get("query"), certificates, "hearsay_reader");
        for (ServiceRun run : RUNS) {
            run.awaitListening();
        }
    }

    private static void run(String service, int port, Certificates trusted, String login) throws IOException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.http.ssl-port", Integer.toString(port),
                "quarkus.http.insecure-requests", "disabled",
                "quarkus.tls.key-store.pem.0.cert", certificates.certificate().toString(),
                "quarkus.tls.key-store.pem.0.key", certificates.key().toString(),
                "quarkus.datasource.jdbc.url", jdbcUrl(certificates),
                "quarkus.datasource.username", login));
        if (!service.equals("scraper")) {
            settings.put(
                    "quarkus.tls.services.trust-store.pem.certs",
                    trusted.authority().toString());
            settings.put("quarkus.rest-client.scraper.url", address("scraper"));
            settings.put("quarkus.rest-client.scraper.tls-configuration-name", "services");
        }
        if (service.equals("query")) {
            settings.put("quarkus.rest-client.extractor.url", address("extractor"));
            settings.put("quarkus.rest-client.extractor.tls-configuration-name", "services");
            settings.put("hearsay.access.anonymous", "operator");
        }
        RUNS.add(ServiceRun.start(service, settings, SECRET));
    }

    private static String jdbcUrl(Certificates trusted) {
        return "jdbc:postgresql://localhost:%d/hearsay?sslmode=verify-full&sslrootcert=%s"
                .formatted(database.port(), trusted.authority());
    }

    private static String address(String service) {
        return "https://localhost:" + ports.get(service);
    }

    @AfterAll
    static void stop() throws IOException {
        for (ServiceRun run : RUNS.reversed()) {
            run.close();
        }
        client.close();
        database.close();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> handIn(String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(query + "/api/v1/submissions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"" + TEXT + "\"}"))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatIsHandedInComesBackAsAClaimOverEncryptedHopsAlone() throws Exception {
        HttpResponse<String> taken = handIn(address("query"));
        assertThat(taken.statusCode()).as(taken.body()).isBetween(200, 299);
        Instant deadline = Instant.now().plus(LIMIT);
        while (!get(address("query") + "/api/v1/claims?q=negotiate").body().contains("Baldwin")) {
            assertThat(Instant.now()).as(RUNS.get(1).said()).isBefore(deadline);
            Thread.sleep(500);
        }
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", "");
                ResultSet plain = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) filter (where ssl), count(*) filter (where not ssl) from pg_stat_ssl"
                                        + " join pg_stat_activity using (pid) where usename like 'hearsay%'")) {
            plain.next();
            assertThat(plain.getInt(1)).isGreaterThanOrEqualTo(3);
            assertThat(plain.getInt(2)).isZero();
        }
    }

    @Test
    void nobodyListensWithoutTls() {
        assertThatThrownBy(() -> get("http://localhost:" + ports.get("scraper") + "/q/health"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whoeverTrustsAnotherAuthorityTalksToNobody() throws Exception {
        assertThatThrownBy(() -> DriverManager.getConnection(jdbcUrl(strangers), DatabaseRole.READER.login(), "")
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("SSL");
        int port = ports.get("site");
        run("query", port, strangers, "hearsay_reader");
        RUNS.getLast().awaitListening();
        HttpResponse<String> refused = handIn("https://localhost:" + port);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
        assertThat(get("https://localhost:" + port + "/api/v1/claims").statusCode())
                .isEqualTo(200);
    }
}
