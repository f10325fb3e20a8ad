package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Texts that a test hands in for itself. */
final class HandedIn {

    private static final Duration READ_WITHIN = Duration.ofMinutes(1);

    private HandedIn() {}

    /** Hands in a text and returns its claims once it has been read. */
    static JsonNode article(Api query, String text) {
        return article(query, Map.of("text", text));
    }

    /** The same with what is known of the text. */
    static JsonNode article(Api query, Map<String, String> submission) {
        String id = Api.json(query.request()
                        .contentType(ContentType.JSON)
                        .body(submission)
                        .post("/submissions")
                        .then()
                        .statusCode(202)
                        .extract()
                        .response())
                .path("id")
                .asText();
        Instant deadline = Instant.now().plus(READ_WITHIN);
        while (true) {
            JsonNode claims =
                    Api.json(query.request().get("/articles/{id}/claims", id)).path("items");
            if (!claims.isEmpty()) {
                return claims;
            }
            assertThat(Instant.now()).as("the text is read").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
