package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator corrects shows in the answers at once, and undoing it leaves no trace. */
@ExtendWith(Installation.Provider.class)
class CorrectionsIT {

    private static final String NO_PLANS = "\"no plans to coordinate with the Assad regime\"";
    private static final String SHARING = "sharing intelligence";

    private final Api query;
    private String made;

    CorrectionsIT(Installation installation) {
        query = installation.query();
    }

    /** The installation is everybody's. */
    @AfterEach
    void undo() {
        if (made != null) {
            query.request().delete("/corrections/{id}", made).then().statusCode(200);
        }
    }

    @Test
    void aCorrectedSpeakerShowsInClaimsAndStatementsUntilUndone() {
        JsonNode before = query.search("/statements", SHARING).getFirst();
        String claim = before.path("claims").get(0).path("id").asText();

        correct(Map.of(
                "kind", "speaker",
                "claims", List.of(claim),
                "speaker", Map.of("name", "Josh Earnest", "status", "named", "role", "White House spokesman"),
                "reason", "a transcript names him",
                "author", "desk"));

        JsonNode corrected = query.get("/claims/{id}", claim);
        assertThat(corrected.path("speaker").path("name").asText()).isEqualTo("Josh Earnest");
        assertThat(corrected.path("corrections").get(0).path("author").asText()).isEqualTo("desk");
        assertThat(query.search("/statements", SHARING)).hasSize(2).anySatisfy(statement -> {
            assertThat(statement.path("speaker").path("name").asText()).isEqualTo("Josh Earnest");
            assertThat(statement.path("speaker").path("id").asText()).isEqualTo(earnest());
            assertThat(statement.path("corrections")).hasSize(1);
        });

        assertThat(undone().path("state").asText()).isEqualTo("undone");
        assertThat(query.search("/statements", SHARING)).containsExactly(before);
    }

    @Test
    void whatIsNoClaimIsGoneWithTheReasonUntilUndone() {
        JsonNode found = query.search("/statements", "not coordinating coalition activities")
                .getFirst();
        JsonNode before = query.get("/statements/{id}", found.path("id").asText());
        String claim = before.path("claims").get(0).path("id").asText();

        correct(Map.of("kind", "not-a-claim", "claims", List.of(claim), "reason", "a caption"));

        Response gone = query.request().get("/claims/{id}", claim);
        gone.then().statusCode(410);
        assertThat(Api.json(gone).path("detail").asText()).contains("a caption");
        assertThat(query.search("/statements", "not coordinating coalition activities"))
                .noneSatisfy(statement -> assertThat(statement.path("id").asText())
                        .isEqualTo(before.path("id").asText()));

        undone();
        assertThat(query.get("/statements/{id}", before.path("id").asText())).isEqualTo(before);
    }

    @Test
    void aSplitClaimIsAStatementOfItsOwnUntilUndone() {
        JsonNode before = query.search("/statements", NO_PLANS).getFirst();
        String claim = before.path("claims").get(2).path("id").asText();

        correct(Map.of("kind", "split", "claims", List.of(claim), "reason", "said on another day"));

        assertThat(query.search("/statements", NO_PLANS))
                .extracting(statement -> statement.path("pages").asInt())
                .containsExactlyInAnyOrder(2, 1);

        undone();
        assertThat(query.search("/statements", NO_PLANS)).containsExactly(before);
    }

    @Test
    void joinedStatementsAreOneAndTheOtherIdLeadsThere() {
        JsonNode speaker = query.search("/speakers", "Muallem").getFirst();
        List<JsonNode> statements =
                query.list("/statements", Map.of("speaker", speaker.path("name").asText()));
        assertThat(statements).hasSizeGreaterThan(1);
        String one = statements.get(0).path("id").asText();
        String other = statements.get(1).path("id").asText();

        correct(Map.of("kind", "join", "statements", List.of(one, other), "reason", "one sentence of his"));

        assertThat(List.of(status(one), status(other))).containsExactlyInAnyOrder(200, 301);
        assertThat(query.list(
                        "/statements", Map.of("speaker", speaker.path("name").asText())))
                .hasSize(statements.size() - 1);

        undone();
        assertThat(query.list(
                        "/statements", Map.of("speaker", speaker.path("name").asText())))
                .isEqualTo(statements);
    }

    @Test
    void theLogKeepsWhatWasUndone() {
        String claim = query.search("/claims", SHARING).getFirst().path("id").asText();
        String id = correct(Map.of("kind", "not-a-claim", "claims", List.of(claim), "reason", "a mistake"));
        undone();

        assertThat(query.list("/corrections", Map.of("state", "undone")))
                .anySatisfy(
                        correction -> assertThat(correction.path("id").asText()).isEqualTo(id));
    }

    private String correct(Map<String, ?> correction) {
        Response answer =
                query.request().contentType(ContentType.JSON).body(correction).post("/corrections");
        answer.then().statusCode(201);
        made = Api.json(answer).path("id").asText();
        assertThat(Api.json(answer).path("state").asText()).isEqualTo("applied");
        return made;
    }

    private JsonNode undone() {
        Response answer = query.request().delete("/corrections/{id}", made);
        answer.then().statusCode(200);
        made = null;
        return Api.json(answer);
    }

    private int status(String statement) {
        return query.request().get("/statements/{id}", statement).statusCode();
    }

    private String earnest() {
        return query.search("/speakers", "Josh Earnest").stream()
                .filter(speaker -> speaker.path("name").asText().equals("Josh Earnest"))
                .map(speaker -> speaker.path("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
