package io.hearsay.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.trial.SearchFleet;
import io.hearsay.cli.trial.SearchMix.Search;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** tantivy, a search engine in Rust, over the words of the same claims: in memory, one client, without facets. */
final class TantivyPeer {

    private static final String CLAIMS =
            """
            copy (select concat_ws(' ', speaker_name, text, outlet) from claim.claim where act <> 'attitude') to stdout""";

    private TantivyPeer() {}

    /** Installs it, indexes the claims and asks for words; milliseconds in {@code p50} and {@code p99}. */
    static JsonNode ask(SearchFleet fleet, List<Search> words, int page, Trial trial)
            throws InterruptedException, IOException, SQLException {
        PythonPeer tantivy = PythonPeer.install("tantivy", "search.py", trial);
        Path claims = tantivy.file("claims.txt");
        try (Connection connection = fleet.connect();
                OutputStream out = Files.newOutputStream(claims)) {
            new CopyManager(connection.unwrap(BaseConnection.class)).copyOut(CLAIMS, out);
        }
        Path queries = Files.write(
                tantivy.file("queries.txt"), words.stream().map(Search::words).toList());
        return new JsonMapper()
                .readTree(tantivy.run(List.of(
                        "python3",
                        tantivy.file("search.py").toString(),
                        claims.toString(),
                        queries.toString(),
                        Integer.toString(page))));
    }
}
