package io.hearsay.query.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
@TestProfile(ClaimStreamResourceTest.Brisk.class)
class ClaimStreamResourceTest {

    @TestHTTPResource("/api/v1/claims/stream")
    URL stream;

    /** Few streams with frequent signs of life. */
    public static final class Brisk implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hearsay.query.stream.poll", "50MS",
                    "hearsay.query.stream.sign-of-life", "200MS",
                    "hearsay.query.stream.at-once", "5");
        }
    }

    /** One event: its id and its data. */
    private record Event(String id, String data) {}

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @Test
    void claimsComeInTheOrderTheyWereExtracted() throws IOException {
        assertThat(events(null, 5))
                .extracting(event -> event.data().substring(0, 32))
                .containsExactly(
                        "{\"id\":\"c00000000000000000000001\"",
                        "{\"id\":\"c00000000000000000000002\"",
                        "{\"id\":\"c00000000000000000000003\"",
                        "{\"id\":\"c00000000000000000000004\"",
                        "{\"id\":\"c00000000000000000000005\"");
    }

    @Test
    void whoWasCutOffMissesNothingAndGetsNothingTwice() throws IOException {
        List<Event> all = events(null, 5);
        assertThat(events(all.get(2).id(), 2)).isEqualTo(all.subList(3, 5));
    }

    @Test
    void aStreamEndsWithTheKeyThatOpenedIt() throws IOException {
        String operator = TestingKeys.create("operator");
        JsonPath key = given().header("X-API-Key", operator)
                .contentType("application/json")
                .body("{\"name\": \"a\", \"role\": \"reader\"}")
                .post("/api/v1/keys")
                .jsonPath();
        HttpURLConnection connection = (HttpURLConnection) stream.openConnection();
        connection.setRequestProperty("X-API-Key", key.getString("key"));
        connection.setReadTimeout(10_000);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isNotNull();
            given().header("X-API-Key", operator)
                    .delete("/api/v1/keys/" + key.getString("described.id"))
                    .then()
                    .statusCode(204);
            long since = System.nanoTime();
            assertThat(lines.lines().anyMatch(line -> System.nanoTime() - since > 10_000_000_000L))
                    .as("signs of life ten seconds after the key was revoked")
                    .isFalse();
        }
    }

    @Test
    void aClaimAddedLaterComes() throws IOException {
        String last = events(null, 5).getLast().id();
        addClaim("e00000000000000000000001");
        assertThat(events(last, 1)).first().extracting(Event::data).asString().contains("e00000000000000000000001");
    }

    @Test
    void whoAsksForWhatIsNewGetsNothingElse() throws IOException {
        try (OpenStream open = new OpenStream("?from=now", null)) {
            open.awaitSign();
            addClaim("e00000000000000000000002");
            assertThat(open.next().data()).contains("e00000000000000000000002");
        }
    }

    /** The one that began first has the lower number, and is added first, but shows last. */
    @Test
    void aSlowWriterIsNeitherSkippedNorSentTwice() throws Exception {
        String last = events(null, 5).getLast().id();
        try (OpenStream open = new OpenStream("", last);
                Connection slow = TestingViews.connect();
                Statement writer = slow.createStatement()) {
            open.awaitSign();
            slow.setAutoCommit(false);
            writer.execute(insert("e00000000000000000000003"));
            addClaim("e00000000000000000000004");
            open.awaitSign();
            slow.commit();
            assertThat(open.next().data()).contains("e00000000000000000000003");
            assertThat(open.next().data()).contains("e00000000000000000000004");
        }
    }

    @Test
    void whereNothingOfTheSearchIsNewTheIdMovesOnAllTheSame() throws IOException {
        try (OpenStream open = new OpenStream("?speaker=Earnest", null)) {
            String before = open.awaitSign();
            addClaim("e00000000000000000000005");
            for (int sign = 0; sign < 20 && open.lastId.equals(before); sign++) {
                open.awaitSign();
            }
            assertThat(open.lastId).isNotEqualTo(before);
        }
    }

    @Test
    void anExportIsGoneOnWithAsAStream() throws IOException {
        List<String> lines =
                given().get("/api/v1/export?status=named").asString().lines().toList();
        String cursor = JsonPath.from(lines.get(lines.size() - 2)).getString("cursor");
        try (OpenStream open = new OpenStream("?status=named", cursor)) {
            String id = JsonPath.from(lines.getLast()).getString("id");
            assertThat(open.next().data()).contains("\"" + id + "\"");
        }
    }

    @Test
    void whoOpensMoreThanThereMayBeIsToldWhenToComeAgain() throws IOException {
        List<OpenStream> open = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            open.add(new OpenStream("?from=now", null));
        }
        given().get("/api/v1/claims/stream").then().statusCode(503).header("Retry-After", "60");
        for (OpenStream one : open) {
            one.close();
        }
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (status() != 200 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void aQuestionForTheHeadersEnds() {
        given().head("/api/v1/claims/stream").then().statusCode(200);
    }

    @Test
    void anEventIdThatIsNoneIsRefused() {
        given().header("Last-Event-ID", "nonsense")
                .get("/api/v1/claims/stream")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("Last-Event-ID"));
    }

    private int status() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) stream.openConnection();
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    private List<Event> events(String lastEventId, int count) throws IOException {
        List<Event> events = new ArrayList<>();
        try (OpenStream open = new OpenStream("", lastEventId)) {
            while (events.size() < count) {
                events.add(open.next());
            }
        }
        return events;
    }

    private static void addClaim(String id) {
        TestingViews.execute(insert(id));
    }

    private static String insert(String id) {
        return "insert into claim.claim_v1 (id, article_id, position, text, type, speaker_status) values"
                + " ('%s', 'a00000000000000000000001', 0, 'new', 'direct', 'unresolved')".formatted(id);
    }

    /** A stream as a client has it. */
    private final class OpenStream implements AutoCloseable {

        private final HttpURLConnection connection;
        private final BufferedReader lines;
        private String lastId;

        OpenStream(String query, String lastEventId) throws IOException {
            connection = (HttpURLConnection) URI.create(stream + query).toURL().openConnection();
            connection.setReadTimeout(20_000);
            if (lastEventId != null) {
                connection.setRequestProperty("Last-Event-ID", lastEventId);
            }
            lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        }

        /** The next claim. */
        Event next() throws IOException {
            while (true) {
                String line = lines.readLine();
                if (line.startsWith("data:")) {
                    return new Event(lastId, line.substring(5).strip());
                }
                note(line);
            }
        }

        /** Waits for a sign of life; returns the id it has. */
        String awaitSign() throws IOException {
            String line = lines.readLine();
            while (!line.startsWith(":")) {
                note(line);
                line = lines.readLine();
            }
            while (!line.isEmpty()) {
                note(line);
                line = lines.readLine();
            }
            return lastId;
        }

        private void note(String line) {
            if (line.startsWith("id:")) {
                lastId = line.substring(3).strip();
            }
        }

        @Override
        public void close() {
            connection.disconnect();
        }
    }
}
