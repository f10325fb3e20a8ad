package io.hearsay.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files with one JSON object a line. */
final class DataLines {

    static final JsonMapper JSON = new JsonMapper();

    private DataLines() {}

    static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    static Path write(Path file, List<? extends JsonNode> lines) throws IOException {
        return Files.write(file, lines.stream().map(JsonNode::toString).toList());
    }
}
