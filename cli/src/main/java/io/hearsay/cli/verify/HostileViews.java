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

    private static final String FORMULA = "=+-@＝＋－＠";

    /** What parts cells in the spreadsheets of one country or another. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

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
                String table = lines.map(line -> line + "\n").collect(Collectors.joining());
                formulas += SEPARATORS.stream()
                        .mapToLong(separator -> formulas(table, separator))
                        .sum();
            }
        }
        return formulas;
    }

    /** How many cells of a table are formulas, also once what is blank before them is taken away. */
    static long formulas(String table, char separator) {
        return cells(table, separator).stream()
                .map(cell -> cell.replaceFirst("^[ \t\r\n]+", ""))
                .filter(cell -> !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0)
                .count();
    }

    /** The cells as a spreadsheet reads them: quotes and line ends within them count where the quote begins a cell. */
    private static List<String> cells(String table, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean begins = true;
        for (int i = 0; i < table.length(); i++) {
            char c = table.charAt(i);
            if (c == '"' && quoted && i + 1 < table.length() && table.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || begins)) {
                quoted = !quoted;
                begins = false;
            } else if (!quoted && (c == separator || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
                begins = true;
            } else {
                cell.append(c);
                begins = false;
            }
        }
        return cells;
    }
}
