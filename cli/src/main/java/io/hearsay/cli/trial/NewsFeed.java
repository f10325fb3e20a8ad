package io.hearsay.cli.trial;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hearsay.cli.trial.InventedNews.Article;
import io.hearsay.text.ContentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scraper's article feed on loopback that serves what it is given, in that order. */
public final class NewsFeed implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern AFTER = Pattern.compile("(?:^|&)after=(\\d+)");
    private static final Pattern LIMIT = Pattern.compile("(?:^|&)limit=(\\d+)");
    private static final int USUAL_LIMIT = 50;

    private final HttpServer server;
    private final List<ObjectNode> entries = new ArrayList<>();

    private NewsFeed(HttpServer server) {
        this.server = server;
    }

    /** Starts an empty feed. */
    public static NewsFeed start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            NewsFeed feed = new NewsFeed(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/api/v1/articles", feed::answer);
            server.start();
            return feed;
        } catch (IOException e) {
            throw new UncheckedIOException("no port can be listened on", e);
        }
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Puts articles at its end. */
    public synchronized void publish(List<Article> articles) {
        for (Article article : articles) {
            ObjectNode entry = JSON.createObjectNode()
                    .put("cursor", Integer.toString(entries.size() + 1))
                    .put("id", article.id())
                    .put("revision", 1)
                    .put("contentHash", ContentId.of("invented", article.text()))
                    .put("erased", false)
                    .put("outlet", article.outlet())
                    .put("title", "Title of " + article.id())
                    .put("text", article.text());
            entry.putObject("published")
                    .put("date", article.date())
                    .put("evidence", "given")
                    .put("confidence", 1.0);
            entries.add(entry);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = JSON.writeValueAsBytes(page(exchange.getRequestURI().getQuery()));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized ObjectNode page(String query) {
        int after = Math.min(number(AFTER, query, 0), entries.size());
        int end = Math.min(entries.size(), after + number(LIMIT, query, USUAL_LIMIT));
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        items.addAll(entries.subList(after, end));
        return end == entries.size() ? page : page.put("next", Integer.toString(end));
    }

    private static int number(Pattern parameter, String query, int otherwise) {
        Matcher matcher = parameter.matcher(query == null ? "" : query);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : otherwise;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
