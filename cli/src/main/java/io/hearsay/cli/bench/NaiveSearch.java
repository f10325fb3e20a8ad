package io.hearsay.cli.bench;

import io.hearsay.cli.trial.SearchFleet;
import io.hearsay.cli.trial.SearchMix.Search;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The search that every tutorial shows: all hits are ranked and counted, whatever their number. */
final class NaiveSearch implements AutoCloseable {

    private static final String SEARCH =
            """
            select found.*, count(*) over () from claim.%s found, websearch_to_tsquery('english', ?) query
            where found.search @@ query order by ts_rank(found.search, query) desc limit %d""";

    private final List<Connection> connections = new ArrayList<>();
    private final int page;

    private NaiveSearch(int page) {
        this.page = page;
    }

    /** Connects, and gives the tables the index that the tutorial has; it goes with the search. */
    static NaiveSearch over(SearchFleet fleet, int clients, int page) throws SQLException {
        NaiveSearch search = new NaiveSearch(page);
        for (int client = 0; client < clients; client++) {
            search.connections.add(fleet.connect());
        }
        search.execute("create index if not exists naive_claim on claim.claim using gin (search)");
        search.execute("create index if not exists naive_statement on claim.statement using gin (search)");
        return search;
    }

    void ask(int client, Search search) throws SQLException {
        String table = search.list().equals("claims") ? "claim" : "statement";
        try (PreparedStatement statement = connections.get(client).prepareStatement(SEARCH.formatted(table, page))) {
            statement.setString(1, search.words());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connections.getFirst().createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("drop index if exists claim.naive_claim, claim.naive_statement");
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
