package io.hearsay.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares answers with what a document says of them. */
final class Conformance {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final Contract contract;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<JsonNode, JsonSchema> compiled = new HashMap<>();

    Conformance(Contract contract) {
        this.contract = contract;
    }

    /** What is wrong with an answer, in a line each; nothing when it is as documented. */
    List<String> faults(Contract.Operation operation, Answer answer) {
        JsonNode response =
                contract.resolved(operation.node().path("responses").path(Integer.toString(answer.status())));
        if (response.isMissingNode()) {
            return List.of("the status %d is not documented: %s".formatted(answer.status(), answer.start()));
        }
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            return List.of();
        }
        JsonNode type = content.path(answer.mediaType());
        if (type.isMissingNode()) {
            return List.of(
                    "the media type %s of status %d is not documented".formatted(answer.mediaType(), answer.status()));
        }
        return faults(type.path("schema"), answer);
    }

    private List<String> faults(JsonNode schema, Answer answer) {
        List<String> faults = new ArrayList<>();
        JsonNode resolved = contract.resolved(schema);
        // Lines of an export are text to whoever is not told what they hold.
        boolean text = resolved.path("type").asText().equals("string");
        if (!text && (answer.mediaType().endsWith("json") || resolved.has("properties"))) {
            for (String document : answer.documents()) {
                faults.addAll(faults(schema, document));
            }
        }
        return faults;
    }

    private List<String> faults(JsonNode schema, String json) {
        try {
            return compiled.computeIfAbsent(schema, this::compile).validate(JSON.readTree(json)).stream()
                    .map(ValidationMessage::getMessage)
                    .collect(Collectors.toList());
        } catch (JsonProcessingException _) {
            return List.of("this is not JSON: " + json);
        }
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", contract.components());
        return schemas.getSchema(whole, CONFIG);
    }
}
