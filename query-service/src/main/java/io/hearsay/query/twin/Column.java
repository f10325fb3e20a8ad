package io.hearsay.query.twin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A column of CSV.
 *
 * @param name in the header
 * @param path of its field in a row; where the path leads through lists, the cell holds what is at the end of each
 */
record Column(String name, List<String> path) {

    static Column of(String described) {
        int colon = described.indexOf(':');
        String name = colon < 0 ? described : described.substring(0, colon);
        return new Column(name, List.of(described.substring(colon + 1).split("\\.")));
    }

    /** The cell of a row; empty where the field is absent or null. */
    String cell(JsonNode row) {
        Stream<JsonNode> found = Stream.of(row);
        for (String step : path) {
            found = found.flatMap(Column::each).map(node -> node.path(step));
        }
        return found.flatMap(Column::each)
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .map(JsonNode::asText)
                .collect(Collectors.joining("; "));
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
