package io.hearsay.cli.doctor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * An article feed on loopback, as a scraper has one, of the articles that an extractor has stored: what it read, word
 * for word. It answers 503 until it is opened.
 */
final class StoredFeed implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 50;
    private static final int UNAVAILABLE = 503;
    private static final String STRETCH =
            """
            select a.id, a.revision, a.content_hash, a.outlet, a.published_date, coalesce(w.text, a.text) as text,
              case when w.article_id is null then a.title else w.title end as title,
              case when w.article_id is null then a.credit_line else w.credit_line end as credit_line
            from claim.article a left join claim.withheld w on w.article_id = a.id
            where a.id > ? order by a.id limit ?""";

    private final HttpServer server;
    private final Connection connection;
    private volatile boolean open;

    private StoredFeed(HttpServer server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    /** Starts one on a connection that nobody else uses while it answers. */
    static StoredFeed of(Connection connection) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StoredFeed feed = new StoredFeed(server, connection);
            server.createContext("/api/v1/articles", feed::answer);
            server.start();
            return feed;
        } catch (IOException e) {
            throw new UncheckedIOException("no port can be listened on", e);
        }
    }

    /** Where it answers. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on it gives articles. */
    void open() {
        open = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!open) {
                exchange.sendResponseHeaders(UNAVAILABLE, -1);
                return;
            }
            byte[] body = JSON.writeValueAsBytes(after(cursor(exchange.getRequestURI())));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (SQLException e) {
            throw new IOException("the stored articles cannot be read", e);
        }
    }

    private static String cursor(URI request) {
        String query = request.getRawQuery() == null ? "" : request.getRawQuery();
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> parameter.startsWith("after="))
                .map(parameter -> URLDecoder.decode(parameter.substring("after=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /** The server answers one request after the other. */
    private ObjectNode after(String cursor) throws SQLException {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        try (PreparedStatement statement = connection.prepareStatement(STRETCH)) {
            statement.setString(1, cursor);
            statement.setInt(2, MOST);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(entry(rows));
                }
            }
        }
        if (items.size() == MOST) {
            page.set("next", items.get(MOST - 1).get("cursor"));
        }
        return page;
    }

    private static ObjectNode entry(ResultSet row) throws SQLException {
        ObjectNode entry = JSON.createObjectNode()
                .put("cursor", row.getString("id"))
                .put("id", row.getString("id"))
                .put("revision", row.getInt("revision"))
                .put("contentHash", row.getString("content_hash"))
                .put("erased", false)
                .put("outlet", row.getString("outlet"))
                .put("title", row.getString("title"))
                .put("text", row.getString("text"))
                .put("creditLine", row.getString("credit_line"));
        String date = row.getString("published_date");
        if (date != null) {
            entry.putObject("published")
                    .put("date", date)
                    .put("evidence", "stored")
                    .put("confidence", 1.0);
        }
        return entry;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
