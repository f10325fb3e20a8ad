package io.hearsay.extractor;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A scraper's article feed on loopback, for whoever shows the services' credential: what is published is served in that
 * order, a change moves to the end.
 */
public final class TestingScraper implements QuarkusTestResourceLifecycleManager {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final List<ObjectNode> ENTRIES = new ArrayList<>();
    private static final Map<String, Integer> REVISIONS = new HashMap<>();
    private static int position;
    private static int requests;
    private static boolean down;
    private static Headers lastHeaders;

    /** What the services show to each other. */
    public static final String CREDENTIAL = "shared-between-the-services";

    private HttpServer server;

    /** Forgets everything and answers again. */
    public static synchronized void reset() {
        ENTRIES.clear();
        REVISIONS.clear();
        down = false;
        requests = 0;
    }

    /** Puts an article at the end of the feed, a new revision of it if it is there already. */
    public static synchronized void publish(String id, String outlet, String date, String text) {
        int revision = revise(id);
        ObjectNode entry = JSON.createObjectNode()
                .put("cursor", Integer.toString(++position))
                .put("id", id)
                .put("revision", revision)
                .put("contentHash", "hash-of-" + id + "-" + Integer.toHexString(text.hashCode()))
                .put("erased", false)
                .put("url", "https://" + outlet + ".example/" + id)
                .put("outlet", outlet)
                .put("title", "Title of " + id)
                .put("text", text);
        if (date != null) {
            entry.putObject("published")
                    .put("date", date)
                    .put("evidence", "given")
                    .put("confidence", 1.0);
        }
        ENTRIES.add(entry);
    }

    /** Puts a tombstone in the place of an article. */
    public static synchronized void erase(String id) {
        int revision = revise(id);
        ENTRIES.add(JSON.createObjectNode()
                .put("cursor", Integer.toString(++position))
                .put("id", id)
                .put("revision", revision)
                .put("erased", true));
    }

    /** Puts an entry as it is, whatever is wrong with it. */
    public static synchronized void publishRaw(ObjectNode entry) {
        ENTRIES.add(entry.put("cursor", Integer.toString(++position)));
    }

    /** Answers with an error from now on. */
    public static synchronized void goDown() {
        down = true;
    }

    /** Answers again. */
    public static synchronized void comeUp() {
        down = false;
    }

    /** Forgets which cursors it gave out, as a scraper on a new database does. */
    public static synchronized void forgetCursors() {
        position += 1000;
        ENTRIES.forEach(entry -> entry.put("cursor", Integer.toString(++position)));
    }

    /** How often the feed was asked for. */
    public static synchronized int requests() {
        return requests;
    }

    /** A header of the last request for the feed, or null. */
    public static synchronized String lastHeader(String name) {
        return lastHeaders.getFirst(name);
    }

    private static int revise(String id) {
        ENTRIES.removeIf(entry -> entry.get("id").asText().equals(id));
        return REVISIONS.merge(id, 1, Integer::sum);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/articles", TestingScraper::answer);
        server.start();
        return Map.of(
                "hearsay.services.credential",
                CREDENTIAL,
                "quarkus.rest-client.scraper.url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "hearsay.extractor.working",
                "false",
                "hearsay.extractor.reading-limit",
                "PT5S",
                "hearsay.extractor.longest-pause",
                "PT0.02S",
                "hearsay.extractor.first-retry",
                "PT0S",
                "hearsay.extractor.feed-limit",
                "3");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body;
            int status;
            String shown = exchange.getRequestHeaders().getFirst("Authorization");
            synchronized (TestingScraper.class) {
                requests++;
                lastHeaders = exchange.getRequestHeaders();
                boolean known = ("Bearer " + CREDENTIAL).equals(shown);
                ObjectNode page =
                        down || !known ? null : page(exchange.getRequestURI().getQuery());
                status = down ? 503 : !known ? 401 : page == null ? 400 : 200;
                body = (page == null ? "{}" : JSON.writeValueAsString(page)).getBytes(StandardCharsets.UTF_8);
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static ObjectNode page(String query) {
        Map<String, String> parameters = new HashMap<>();
        Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .forEach(parameter -> parameters.put(parameter[0], parameter[1]));
        int after = Integer.parseInt(parameters.getOrDefault("after", "0"));
        int first = ENTRIES.isEmpty()
                ? 0
                : Integer.parseInt(ENTRIES.getFirst().get("cursor").asText());
        if (after != 0 && after < first - 900) {
            return null;
        }
        int limit = Integer.parseInt(parameters.get("limit"));
        List<ObjectNode> items = ENTRIES.stream()
                .filter(entry -> Integer.parseInt(entry.get("cursor").asText()) > after)
                .toList();
        List<ObjectNode> stretch = items.subList(0, Math.min(limit, items.size()));
        ObjectNode page = JSON.createObjectNode();
        page.putArray("items").addAll(stretch);
        return stretch.size() == items.size()
                ? page
                : page.put("next", stretch.getLast().get("cursor").asText());
    }
}
