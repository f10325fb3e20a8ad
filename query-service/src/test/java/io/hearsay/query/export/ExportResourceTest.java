package io.hearsay.query.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ReadersPostgres
class ExportResourceTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TestHTTPResource("/api/v1/export")
    URL export;

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @Test
    void anExportHoldsEveryClaimOfTheSearchOnALineOfItsOwn() {
        List<String> lines = lines("?q=coordinate");
        assertThat(lines).hasSize(4).allMatch(line -> line.startsWith("{\"id\":\"c") && line.contains("\"cursor\":"));
    }

    /** The lines are written by other code than answers are: a field of the one must be one of the other. */
    @ParameterizedTest
    @CsvSource({"claims,5", "statements,3"})
    void aLineTellsWhatTheAnswerTells(String of, int count) throws JsonProcessingException {
        TestingViews.execute("update claim.claim_v1 set nested_in = 'c00000000000000000000002', addressee = cue,"
                + " carrier = cue, date = '2014', grounds = '{\"act\": {\"start\": 1, \"end\": 2, \"exact\": \"é\\\"\"}}',"
                + " why = E'a \"quoted\" \\\\ line\\nand é 😀' where id = 'c00000000000000000000001'");
        List<String> lines = lines("?of=" + of);
        assertThat(lines).hasSize(count);
        for (String line : lines) {
            ObjectNode exported = (ObjectNode) JSON.readTree(line);
            String answer = given().get(
                            "/api/v1/" + of + "/" + exported.path("id").textValue())
                    .asString();
            assertThat(exported.remove("cursor").textValue()).isNotEmpty();
            assertThat(exported).isEqualTo(JSON.readTree(answer));
        }
    }

    @ParameterizedTest
    @CsvSource({"claims", "statements"})
    void aCutExportGoesOnAfterTheLastLineReceived(String of) {
        List<String> all = lines("?of=" + of);
        for (int received = 1; received <= all.size(); received++) {
            String cursor = JsonPath.from(all.get(received - 1)).getString("cursor");
            assertThat(lines("?of=" + of + "&after=" + cursor)).isEqualTo(all.subList(received, all.size()));
        }
    }

    @Test
    void aResumedExportEndsWhereItWouldHave() {
        List<String> before = lines("");
        addClaims(10, "short");
        assertThat(lines("?after=" + JsonPath.from(before.get(2)).getString("cursor")))
                .isEqualTo(before.subList(3, before.size()));
        assertThat(lines("")).hasSize(before.size() + 10);
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() {
        String cursor = JsonPath.from(lines("").getFirst()).getString("cursor");
        given().get("/api/v1/export?q=plans&after=" + cursor).then().statusCode(400);
        given().get("/api/v1/export?of=statements&after=" + cursor).then().statusCode(400);
        given().get("/api/v1/export?after="
                        + given().get("/api/v1/claims?limit=3").path("next"))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aSpreadsheetGetsAHeaderAndNoFormulas() {
        TestingViews.execute("update claim.claim_v1 set text = '=1+1, \"x\"' where id = 'c00000000000000000000004'");
        String csv = given().get("/api/v1/export?format=csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=claims.csv")
                .extract()
                .asString();
        assertThat(csv).startsWith("id,text,type,").contains("c00000000000000000000004,\"'=1+1, \"\"x\"\"\",direct");
        assertThat(csv.lines()).hasSize(6);
    }

    @Test
    void statementsFillASpreadsheetToo() {
        String csv = given().get("/api/v1/export?of=statements&format=csv").asString();
        assertThat(csv.lines()).hasSize(4).first().asString().startsWith("id,text,speakerId,");
        assertThat(csv).contains("700000000000000000000001,There are no plans", ",3,1,2014-08-26,");
    }

    @Test
    void aResumedSpreadsheetHasNoSecondHeader() {
        List<String> all =
                given().get("/api/v1/export?format=csv").asString().lines().toList();
        String cursor = all.get(4).substring(all.get(4).lastIndexOf(',') + 1);
        String csv = given().get("/api/v1/export?format=csv&after=" + cursor).asString();
        assertThat(csv.lines()).isEqualTo(all.subList(5, 6));
    }

    @Test
    void moreThanABatchIsExportedWhole() {
        addClaims(2345, "more");
        assertThat(lines("")).hasSize(2350).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"jsonl", "csv"})
    void anExportIsCompressedForWhoAsks(String format) throws IOException {
        URLConnection connection =
                URI.create(export + "?format=" + format).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        assertThat(connection.getHeaderField("Content-Encoding")).isEqualTo("gzip");
        try (InputStream in = new GZIPInputStream(connection.getInputStream())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("c00000000000000000000001");
        }
    }

    @Test
    void aQuestionForTheHeadersReadsNothing() {
        given().head("/api/v1/export")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .header("ETag", nullValue())
                .header("Cache-Control", "no-store")
                .body(emptyString());
    }

    /** A clean end would pass for the whole. */
    @Test
    void anExportThatFailsHalfWayBreaksOff() throws IOException {
        addClaims(30_000, "a long text ".repeat(200));
        try (InputStream in = export.openStream()) {
            assertThat(in.readNBytes(1_000)).hasSize(1_000);
            TestingViews.withdraw();
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whoAsksForMoreThanOneMayHaveIsToldWhenToComeAgain() throws IOException {
        addClaims(10_000, "a long text ".repeat(200));
        InputStream[] slow = new InputStream[2];
        for (int i = 0; i < slow.length; i++) {
            slow[i] = export.openStream();
        }
        given().get("/api/v1/export")
                .then()
                .statusCode(429)
                .header("Retry-After", "60")
                .contentType("application/problem+json")
                .body("detail", containsString("one caller may have 2"));
        given().get("/api/v1/claims").then().statusCode(200);
        for (InputStream one : slow) {
            one.close();
        }
        awaitRoom();
    }

    /** Twice as many as may run at once: those of who left must have ended. */
    @Test
    void whoGoesAwayLeavesNothingRunning() throws IOException {
        addClaims(20_000, "a long text ".repeat(100));
        for (int i = 0; i < 8; i++) {
            awaitRoom();
            try (InputStream in = export.openStream()) {
                assertThat(in.readNBytes(200_000)).hasSize(200_000);
            }
        }
        awaitRoom();
    }

    private static void awaitRoom() {
        long deadline = System.nanoTime() + 20_000_000_000L;
        int status = 0;
        while (status != 200 && System.nanoTime() < deadline) {
            status = given().get("/api/v1/export?q=coordinate").statusCode();
        }
        assertThat(status).isEqualTo(200);
    }

    private static void addClaims(int number, String text) {
        TestingViews.execute("insert into claim.claim_v1 (id, article_id, position, text, type, speaker_status) select"
                + " 'e' || lpad(to_hex(n), 23, '0'), 'a00000000000000000000001', n, '%s' || n, 'direct', 'unresolved'"
                        .formatted(text)
                + " from generate_series(1, %d) n".formatted(number));
    }

    private static List<String> lines(String query) {
        return given().get("/api/v1/export" + query)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .extract()
                .asString()
                .lines()
                .toList();
    }
}
