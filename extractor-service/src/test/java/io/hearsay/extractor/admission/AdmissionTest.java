package io.hearsay.extractor.admission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.hearsay.extractor.TestingClaimFinder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One computation at once, one that waits, and clients that are slow, over real connections. */
@QuarkusTest
@TestProfile(AdmissionTest.OneAtOnce.class)
class AdmissionTest {

    private static final int BODIES = 64 * 1024;
    private static final String EXTRACTIONS = "/api/v1/extractions";
    private static final String LONG = "{\"text\": \"%s\"}".formatted(TestingClaimFinder.LONG);
    private static final String SHORT = "{\"text\": \"Nothing.\"}";

    @TestHTTPResource
    URI address;

    /** Little room and little patience. */
    public static final class OneAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hearsay.extractor.working", "false",
                    "hearsay.admission.computations", "1",
                    "hearsay.admission.waiting", "1",
                    "hearsay.admission.longest-wait", "PT2S",
                    "hearsay.admission.body-grace", "PT2S",
                    "hearsay.admission.min-body-rate", "1000",
                    "hearsay.admission.bodies", Integer.toString(BODIES));
        }
    }

    @AfterEach
    void letAllGo() {
        TestingClaimFinder.letAllGo();
    }

    @Test
    void whoCameLastIsNextAndWhoWaitedLongestIsToldToComeAgain() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> worked = send(LONG);
        TestingClaimFinder.awaitLong();
        CompletableFuture<HttpResponse<String>> first = send(SHORT);
        awaitMetric("hearsay_admission_waiting{class=\"compute\",} 1.0");
        CompletableFuture<HttpResponse<String>> last = send(SHORT);
        HttpResponse<String> refused = first.join();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("ask again in 1 s");
        TestingClaimFinder.letGo();
        assertThat(worked.join().statusCode()).isEqualTo(200);
        assertThat(last.join().statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyWaitsForLongAndTheRefusedAreCounted() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> worked = send(LONG);
        TestingClaimFinder.awaitLong();
        extract(SHORT).statusCode(503);
        metrics().body(containsString("hearsay_admission_requests_total{class=\"compute\",outcome=\"refused\",}"));
        TestingClaimFinder.letGo();
        assertThat(worked.join().statusCode()).isEqualTo(200);
        extract(SHORT).statusCode(200);
    }

    @Test
    void otherClassesHaveRoomOfTheirOwn() throws InterruptedException {
        CompletableFuture<HttpResponse<String>> worked = send(LONG);
        TestingClaimFinder.awaitLong();
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/api/v1/status").then().statusCode(200);
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/corrections")
                .then()
                .statusCode(401);
        TestingClaimFinder.letGo();
        assertThat(worked.join().statusCode()).isEqualTo(200);
    }

    /** Or else there would soon be as many threads at work as clients that have gone. */
    @Test
    void whoHangsUpMakesNoRoomBeforeTheWorkIsDone() throws IOException, InterruptedException {
        try (Socket client = connect()) {
            write(client, head(LONG.length(), "") + LONG);
            TestingClaimFinder.awaitLong();
        }
        extract(SHORT).statusCode(503);
        TestingClaimFinder.letGo();
        extract(SHORT).statusCode(200);
    }

    @Test
    void whoHangsUpWhileWaitingLeavesNothingBehind() throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<String>> worked = send(LONG);
        TestingClaimFinder.awaitLong();
        try (Socket client = connect()) {
            write(client, head(SHORT.length(), "") + SHORT);
            awaitMetric("hearsay_admission_waiting{class=\"compute\",} 1.0");
        }
        awaitMetric("hearsay_admission_waiting{class=\"compute\",} 0.0");
        TestingClaimFinder.letGo();
        assertThat(worked.join().statusCode()).isEqualTo(200);
        extract(SHORT).statusCode(200);
    }

    @Test
    void aBodyThatTricklesTakesNoPlaceAndIsCut() throws IOException {
        try (Socket client = connect()) {
            write(client, head(100_000, "") + "{\"text\": \"");
            for (int i = 0; i < 5; i++) {
                pause(100);
                write(client, "slowly ");
            }
            extract(SHORT).statusCode(200);
            String answer = read(client);
            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("less than 1000 bytes/s");
        }
    }

    @Test
    void bodiesHaveSoMuchRoomTogether() throws IOException {
        try (Socket client = connect()) {
            write(client, head(BODIES - 1, "") + " ".repeat(BODIES - 2_000));
            pause(500);
            extract("{\"text\": \"%s\"}".formatted("x".repeat(4_000)))
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"));
        }
        pause(500);
        extract("{\"text\": \"%s\"}".formatted("x".repeat(4_000))).statusCode(200);
    }

    @Test
    void ofABodyWithoutAnEndNoMoreThanTwoBodiesAreRead() throws IOException {
        String piece = "10000\r\n%s\r\n".formatted(" ".repeat(0x10000));
        long sent = 0;
        try (Socket client = connect()) {
            write(client, head(0, "Transfer-Encoding: chunked\r\n").replace("Content-Length: 0\r\n", ""));
            while (sent < 100_000_000) {
                write(client, piece);
                sent += piece.length();
            }
        } catch (SocketException _) {
            // It was hung up on.
        }
        // Two times ten megabytes, and what lies in the sockets' own buffers.
        assertThat(sent).isBetween(1_000_000L, 30_000_000L);
    }

    /** They are never let in, so nothing else would bound them. */
    @Test
    void ofRequestsBehindOneThatIsWorkedOnNoMoreThanAFewAreRead() throws IOException, InterruptedException {
        ByteBuffer next = ByteBuffer.wrap("GET /%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                .formatted("x".repeat(3_000))
                .getBytes(StandardCharsets.US_ASCII));
        long sent = 0;
        try (SocketChannel client = SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()))) {
            client.write(ByteBuffer.wrap((head(LONG.length(), "") + LONG).getBytes(StandardCharsets.US_ASCII)));
            TestingClaimFinder.awaitLong();
            client.configureBlocking(false);
            for (int idle = 0; idle < 20 && sent < 200_000_000; idle++) {
                pause(50);
                for (int written = client.write(next); written > 0; written = client.write(next)) {
                    sent += written;
                    idle = 0;
                    if (!next.hasRemaining()) {
                        next.rewind();
                    }
                }
            }
            TestingClaimFinder.letGo();
        }
        extract(SHORT).statusCode(200);
        // What lies in the sockets' own buffers.
        assertThat(sent).isBetween(100_000L, 40_000_000L);
    }

    @Test
    void whoAsksBeforeSendingIsAnswered() throws IOException {
        try (Socket client = connect()) {
            write(client, head(SHORT.length(), "Expect: 100-continue\r\nConnection: close\r\n"));
            byte[] go = client.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length());
            assertThat(new String(go, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 100 ");
            write(client, SHORT);
            assertThat(read(client)).contains("HTTP/1.1 200 ", "\"claims\":[]");
        }
    }

    private CompletableFuture<HttpResponse<String>> send(String body) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(EXTRACTIONS))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static ValidatableResponse extract(String body) {
        return given().contentType("application/json")
                .body(body)
                .post(EXTRACTIONS)
                .then();
    }

    private static ValidatableResponse metrics() {
        return given().accept("text/plain").get("/q/metrics").then().statusCode(200);
    }

    private static void awaitMetric(String line) {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!metrics().extract().asString().contains(line)) {
            assertThat(System.nanoTime()).as(line).isLessThan(deadline);
            pause(20);
        }
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static String head(int length, String more) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n"
                .formatted(EXTRACTIONS, length, more);
    }

    private static void write(Socket client, String text) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String read(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
