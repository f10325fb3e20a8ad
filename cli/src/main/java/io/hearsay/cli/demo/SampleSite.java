package io.hearsay.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hearsay.text.ContentId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Five news pages of five invented outlets, with robots.txt, sitemaps and feeds, served on loopback: one small site
 * that behaves as real ones do. Answers with ETags and 304, moves some addresses, and keeps a log of every request.
 */
final class SampleSite implements AutoCloseable {

    private static final String ROOT = "site";
    private static final String BASE = "@BASE@";
    private static final JsonNode REDIRECTS = redirects();
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "xml", "application/xml; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "rss", "application/rss+xml; charset=utf-8",
            "atom", "application/atom+xml; charset=utf-8",
            "pdf", "application/pdf");

    /**
     * One request as it was answered.
     *
     * @param path path as asked for, with its query
     */
    record Request(String method, String path, int status) {}

    private final HttpServer server;
    private final URI address;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private SampleSite(HttpServer server, URI address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Serves the site on loopback.
     *
     * @param port a free port, or 0 for any
     */
    static SampleSite on(int port) {
        return serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), null);
    }

    /**
     * Serves the site on every address of this machine.
     *
     * @param port a free port, or 0 for any
     * @param address what visitors call it: the root that its pages link to
     */
    static SampleSite on(int port, URI address) {
        return serve(new InetSocketAddress(port), address);
    }

    private static SampleSite serve(InetSocketAddress where, URI named) {
        try {
            HttpServer server = HttpServer.create(where, 0);
            URI loopback = URI.create(
                    "http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
            SampleSite site = new SampleSite(server, named == null ? loopback : named);
            server.setExecutor(site.workers);
            server.createContext("/", site::answer);
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException("the sample site cannot be served on port " + where.getPort(), e);
        }
    }

    /** The site's root. */
    URI address() {
        return address;
    }

    /** Where it listens. */
    int port() {
        return server.getAddress().getPort();
    }

    /** Who publishes what at a site: outlet by URL prefix. */
    static Map<String, String> outlets(URI site) {
        Map<String, String> outlets = new TreeMap<>();
        outlets.put(site + "meridian/", "Meridian News");
        outlets.put(site + "courier/", "The Harbour Courier");
        outlets.put(site + "recorder/", "The Business Recorder");
        outlets.put(site + "orbita/", "Orbita International");
        outlets.put(site + "dailyloop/", "The Daily Loop");
        return outlets;
    }

    /** Every request so far, in order. */
    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            JsonNode moved = REDIRECTS.get(path);
            int status = moved == null ? page(exchange, path) : redirect(exchange, moved);
            requests.add(new Request(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), status));
        }
    }

    private static int redirect(HttpExchange exchange, JsonNode moved) throws IOException {
        exchange.getResponseHeaders().set("Location", moved.get(1).textValue());
        return send(exchange, moved.get(0).intValue(), new byte[0]);
    }

    private int page(HttpExchange exchange, String path) throws IOException {
        byte[] content = content(path);
        Headers headers = exchange.getResponseHeaders();
        if (content == null) {
            headers.set("Content-Type", MEDIA_TYPES.get("txt"));
            return send(exchange, 404, "not found".getBytes(StandardCharsets.UTF_8));
        }
        String tag = '"' + ContentId.of(new String(content, StandardCharsets.ISO_8859_1)) + '"';
        headers.set("ETag", tag);
        headers.set("Cache-Control", "max-age=0");
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            return send(exchange, 304, new byte[0]);
        }
        headers.set("Content-Type", mediaType(file(path)));
        return send(exchange, 200, content);
    }

    private static int send(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, silent ? -1 : body.length);
        if (!silent) {
            exchange.getResponseBody().write(body);
        }
        return status;
    }

    /** The file at a path with absolute addresses filled in, or null when there is none. */
    private byte[] content(String path) throws IOException {
        if (path.contains("..")) {
            return null;
        }
        try (InputStream file = SampleSite.class.getResourceAsStream(ROOT + file(path))) {
            return file == null ? null : filledIn(file(path), file.readAllBytes());
        }
    }

    private byte[] filledIn(String file, byte[] bytes) {
        if (file.endsWith(".pdf")) {
            return bytes;
        }
        String base = address().toString();
        return new String(bytes, StandardCharsets.UTF_8)
                .replace(BASE, base.substring(0, base.length() - 1))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String file(String path) {
        return path.endsWith("/") ? path + "index.html" : path;
    }

    private static String mediaType(String file) {
        String extension = file.substring(file.lastIndexOf('.') + 1);
        return MEDIA_TYPES.getOrDefault(extension, "application/octet-stream");
    }

    private static JsonNode redirects() {
        try (InputStream file = SampleSite.class.getResourceAsStream("redirects.json")) {
            return new JsonMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample site's redirects cannot be read", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.close();
    }
}
