package io.hearsay.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.services.ServiceClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The views of the web page that show what strangers wrote. */
final class HostileViews {

    private static final String FORMULA = "=+-@\t\r";

    private final ServiceClient query;
    private final List<String> payloads;
    private final int most;

    /**
     * Views of what there is.
     *
     * @param payloads to search for
     * @param most views of each kind
     */
    HostileViews(ServiceClient query, List<String> payloads, int most) {
        this.query = query;
        this.payloads = payloads;
        this.most = most;
    }

    /** Their paths. */
    List<String> paths() throws InterruptedException {
        Set<String> paths = new LinkedHashSet<>(List.of(
                "/",
                "/claims",
                "/speakers",
                "/outlets",
                "/propositions",
                "/contradictions",
                "/corrections",
                "/hand-in"));
        for (String list : List.of("statements", "claims", "speakers", "propositions")) {
            for (JsonNode item : query.get(list + "?limit=" + most).path("items")) {
                paths.add("/%s/%s".formatted(list, item.path("id").asText()));
                JsonNode article = item.at("/article/id");
                if (!article.isMissingNode()) {
                    paths.add("/articles/" + article.asText());
                }
            }
        }
        for (String payload : payloads.subList(0, Math.min(most, payloads.size()))) {
            String encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8);
            paths.add("/?q=" + encoded);
            paths.add("/?outlet=" + encoded);
            paths.add("/speakers?q=" + encoded);
            paths.add("/" + encoded);
        }
        return List.copyOf(paths);
    }

    /** How many cells of the exports a spreadsheet would take for formulas. */
    static long formulas(ServiceClient query) throws InterruptedException {
        long formulas = 0;
        for (String path : List.of("export?format=csv", "export?of=statements&format=csv")) {
            try (Stream<String> lines = query.lines(path)) {
                formulas += cells(lines.map(line -> line + "\n").collect(Collectors.joining())).stream()
                        .filter(cell -> !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0)
                        .count();
            }
        }
        return formulas;
    }

    /** The cells as a spreadsheet reads them (RFC 4180). */
    private static List<String> cells(String table) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (c == '"' && quoted && i + 1 < table.length() && table.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }
}
