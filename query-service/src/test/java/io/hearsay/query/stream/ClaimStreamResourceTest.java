package io.hearsay.query.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class ClaimStreamResourceTest {

    @TestHTTPResource("/api/v1/claims/stream")
    URL stream;

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
    void aClaimExtractedLaterComesWhenItHasSettled() throws IOException {
        String last = events(null, 5).getLast().id();
        TestingViews.execute("update claim.claim_v1 set extracted_at = now() - interval '4 seconds'"
                + " where id = 'c00000000000000000000001'");
        assertThat(events(last, 1)).first().extracting(Event::data).asString().contains("c00000000000000000000001");
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

    private List<Event> events(String lastEventId, int count) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) stream.openConnection();
        connection.setReadTimeout(20_000);
        if (lastEventId != null) {
            connection.setRequestProperty("Last-Event-ID", lastEventId);
        }
        List<Event> events = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            String id = null;
            while (events.size() < count) {
                String line = lines.readLine();
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    events.add(new Event(id, line.substring(5).strip()));
                }
            }
        } finally {
            connection.disconnect();
        }
        return events;
    }
}
