package io.hearsay.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An OpenAPI 3.1 document. */
public final class Contract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode root;

    private Contract(JsonNode root) {
        this.root = root;
    }

    /**
     * A document as it is served or committed.
     *
     * @param text YAML or JSON
     * @throws IllegalArgumentException when it is neither
     */
    public static Contract of(String text) {
        try {
            return new Contract(new YAMLMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the document is no YAML", e);
        }
    }

    /** A document in a file. */
    public static Contract read(Path file) throws IOException {
        return of(Files.readString(file));
    }

    /** All operations, in the document's order. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths").properties().forEach(item -> item.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operations.add(new Operation(item.getKey(), entry.getKey(), entry.getValue()))));
        return operations;
    }

    Optional<Operation> operation(String path, String method) {
        JsonNode found = root.path("paths").path(path).path(method);
        return found.isMissingNode() ? Optional.empty() : Optional.of(new Operation(path, method, found));
    }

    /** What a reference leads to, or the node itself where it is none. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = root.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    JsonNode components() {
        return root.path("components");
    }

    /**
     * What can be asked.
     *
     * @param path with parameters in braces
     * @param method in lower case
     * @param node what the document says of it
     */
    public record Operation(String path, String method, JsonNode node) {

        /** Its name in generated clients. */
        public String id() {
            return node.path("operationId").asText();
        }

        List<JsonNode> parameters() {
            return list(node.path("parameters").elements());
        }

        private static List<JsonNode> list(Iterator<JsonNode> nodes) {
            List<JsonNode> list = new ArrayList<>();
            nodes.forEachRemaining(list::add);
            return list;
        }

        @Override
        public String toString() {
            return id() + " (" + method + " " + path + ")";
        }
    }
}
