package io.hearsay.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A view of the page.
 *
 * @param name what its pictures are called
 * @param path with its parameters
 * @param hasTwins whether it is answered as JSON, JSON Lines and CSV too
 */
record View(String name, String path, boolean hasTwins) {

    @Override
    public String toString() {
        return name;
    }

    /** Every view, each of them with something in it where it can have. */
    static List<View> all(Api query) {
        String statement = first(query, "/statements", Map.of("q", "\"no plans to coordinate\""));
        String claim = first(query, "/claims", Map.of("q", "\"no plans to coordinate\""));
        JsonNode reported = query.get("/statements/{id}", statement);
        String article = reported.at("/claims/0/article/id").asText();
        String copy = query.get("/articles/{id}/reprints", article)
                .at("/items/0/article/id")
                .asText();
        return List.of(
                twinned("home", "/"),
                twinned("statements", "/statements"),
                twinned("statements-narrowed", "/statements?q=coordinate&polarity=negated"),
                twinned("statements-none", "/statements?q=unheardofword"),
                twinned("statement", "/statements/" + statement),
                twinned("claims", "/claims?q=coordinate"),
                twinned("claim", "/claims/" + claim),
                twinned("propositions", "/propositions"),
                twinned(
                        "proposition",
                        "/propositions/" + reported.path("propositionId").asText()),
                twinned("contradictions", "/contradictions"),
                twinned("changes-of-position", "/contradictions?relation=position-change"),
                twinned("speakers", "/speakers"),
                twinned("speaker", "/speakers/" + speaker(query, "United States")),
                twinned("speaker-anonymous", "/speakers/" + first(query, "/speakers", Map.of("status", "anonymous"))),
                twinned("article", "/articles/" + article),
                twinned("article-beside", "/articles/" + article + "?beside=" + copy),
                twinned("outlets", "/outlets"),
                twinned("corrections", "/corrections"),
                new View("sign-in", "/sign-in", false),
                new View("hand-in", "/hand-in", false));
    }

    private static View twinned(String name, String path) {
        return new View(name, path, true);
    }

    private static String speaker(Api query, String name) {
        return query.search("/speakers", name).stream()
                .filter(speaker -> speaker.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static String first(Api query, String list, Map<String, String> search) {
        return query.list(list, search).getFirst().path("id").asText();
    }
}
