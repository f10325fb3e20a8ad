package io.hearsay.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.services.ServiceClient;
import io.hearsay.cli.services.ServiceKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the services answer about the pages they have read, as one JSON document. */
final class Findings {

    private static final JsonMapper JSON = new JsonMapper();

    private final ServiceClient scraper;
    private final ServiceClient query;

    Findings(Map<ServiceKind, ServiceClient> services) {
        scraper = services.get(ServiceKind.SCRAPER);
        query = services.get(ServiceKind.QUERY);
    }

    /** Articles, statements, reprints, contradictions and the timeline of whoever is reported most. */
    ObjectNode collect() throws InterruptedException {
        ObjectNode findings = JSON.createObjectNode();
        ArrayNode articles = findings.putArray("articles");
        for (JsonNode article : scraper.all("articles")) {
            if (!article.path("erased").asBoolean()) {
                articles.add(withoutText(article));
            }
        }
        List<JsonNode> statements = query.all("statements").stream()
                .sorted(Comparator.comparingInt(
                                (JsonNode statement) -> -statement.path("pages").asInt())
                        .thenComparing(statement -> statement.path("id").asText()))
                .toList();
        findings.putArray("statements").addAll(statements);
        findings.set("reprints", reprints(articles));
        findings.putArray("contradictions").addAll(query.all("contradictions"));
        findings.set("timeline", timeline(statements));
        return findings;
    }

    private static ObjectNode withoutText(JsonNode article) {
        ObjectNode described = article.deepCopy();
        return described.without(List.of("text", "cursor"));
    }

    private ArrayNode reprints(ArrayNode articles) throws InterruptedException {
        ArrayNode reprints = JSON.createArrayNode();
        for (JsonNode article : articles) {
            String id = article.path("id").asText();
            for (JsonNode reprint : query.all("articles/" + id + "/reprints")) {
                ObjectNode both = JSON.createObjectNode();
                both.set("of", article);
                both.setAll((ObjectNode) reprint);
                reprints.add(both);
            }
        }
        return reprints;
    }

    /** Of the body whose word is reported on the most pages; of the speaker alone where it speaks for none. */
    private JsonNode timeline(List<JsonNode> statements) throws InterruptedException {
        for (JsonNode statement : statements) {
            JsonNode speaker = statement.path("speaker");
            if (speaker.path("status").asText().equals("named")) {
                return query.get("speakers/" + bodyOf(speaker) + "/timeline");
            }
        }
        return JSON.nullNode();
    }

    private String bodyOf(JsonNode speaker) throws InterruptedException {
        String body = speaker.path("represents").textValue();
        if (body != null) {
            for (JsonNode found : query.all("speakers?q=" + URLEncoder.encode(body, StandardCharsets.UTF_8))) {
                if (found.path("name").asText().equals(body)) {
                    return found.path("id").asText();
                }
            }
        }
        return speaker.path("id").asText();
    }
}
