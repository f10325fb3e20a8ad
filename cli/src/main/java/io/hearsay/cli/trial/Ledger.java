package io.hearsay.cli.trial;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads in the database what became of a crawl's addresses. */
public final class Ledger {

    private final Connection database;

    public Ledger(Connection database) {
        this.database = database;
    }

    /** How many of the addresses that are known are not among those found. */
    public static long missing(Set<String> known, Set<String> found) {
        return known.stream().filter(address -> !found.contains(address)).count();
    }

    /** How many addresses a crawl has in each state. */
    public Map<String, Long> states(String crawl) throws SQLException {
        return counts("select state, count(*) from crawl.frontier where crawl_id = ? group by state", crawl);
    }

    /** How many addresses ended for each reason, with their state. */
    public Map<String, Long> reasons(String crawl) throws SQLException {
        return counts(
                """
                select state || coalesce(': ' || reason, ''), count(*) from crawl.frontier
                where crawl_id = ? group by 1""",
                crawl);
    }

    /** The state of each address of a crawl. */
    public Map<String, String> standings(String crawl) throws SQLException {
        return byAddress("select url, state from crawl.frontier where crawl_id = ?", crawl);
    }

    /** The state of each address of a crawl, with the reason where there is one. */
    public Map<String, String> ends(String crawl) throws SQLException {
        return byAddress(
                "select url, state || coalesce(': ' || reason, '') from crawl.frontier where crawl_id = ?", crawl);
    }

    /** The addresses of a crawl in one state. */
    public Set<String> addresses(String crawl, String state) throws SQLException {
        return texts("select url from crawl.frontier where crawl_id = ? and state = ?", crawl, state);
    }

    /** The addresses of a crawl that ended for a reason like this one, in SQL's sense of like. */
    public Set<String> endedFor(String crawl, String reason) throws SQLException {
        return texts("select url from crawl.frontier where crawl_id = ? and reason like ?", crawl, reason);
    }

    /** How many addresses a crawl knows. */
    public long known(String crawl) throws SQLException {
        return count("select count(*) from crawl.frontier where crawl_id = ?", crawl);
    }

    /** How many addresses of a crawl have not ended. */
    public long open(String crawl) throws SQLException {
        return count("select count(*) from crawl.frontier where crawl_id = ? and state in ('queued', 'leased')", crawl);
    }

    /** How many hosts have addresses of a crawl that have not ended. */
    public long openHosts(String crawl) throws SQLException {
        return count(
                """
                select count(distinct host) from crawl.frontier
                where crawl_id = ? and state in ('queued', 'leased')""",
                crawl);
    }

    /** The addresses that a crawl knows and has in the database more than once. */
    public long repeatedAddresses(String crawl) throws SQLException {
        return count("select count(*) - count(distinct url) from crawl.frontier where crawl_id = ?", crawl);
    }

    /** The addresses whose page is kept. */
    public Set<String> pages() throws SQLException {
        return texts("select url from crawl.page where body is not null");
    }

    /** How many earlier versions of pages are kept besides the last. */
    public long earlierVersions() throws SQLException {
        return count("select count(*) from crawl.page_version");
    }

    /** The addresses that have an article. */
    public Set<String> articles() throws SQLException {
        return texts("select url from crawl.article where not erased");
    }

    /** How many articles there are. */
    public long articleCount() throws SQLException {
        return count("select count(*) from crawl.article where not erased");
    }

    /** How many articles there are besides the first of each address. */
    public long repeatedArticles() throws SQLException {
        return count("select count(*) - count(distinct url) from crawl.article where not erased and url is not null");
    }

    /** How many articles the extractor does not know, has not read or has given up. */
    public long unprocessed() throws SQLException {
        return count(
                """
                select count(*) from crawl.article a left join claim.intake i on i.article_id = a.id
                where not a.erased and i.state is distinct from 'extracted'""");
    }

    /** The revisions of all articles, added up. */
    public long revisions() throws SQLException {
        return count("select coalesce(sum(revision), 0) from crawl.article where not erased");
    }

    private Map<String, Long> counts(String query, String... arguments) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (PreparedStatement statement = prepare(query, arguments);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private Map<String, String> byAddress(String query, String crawl) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (PreparedStatement statement = prepare(query, crawl);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    private Set<String> texts(String query, String... arguments) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (PreparedStatement statement = prepare(query, arguments);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private long count(String query, String... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(query, arguments);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private PreparedStatement prepare(String query, String... arguments) throws SQLException {
        PreparedStatement statement = database.prepareStatement(query);
        for (int i = 0; i < arguments.length; i++) {
            statement.setString(i + 1, arguments[i]);
        }
        return statement;
    }
}
