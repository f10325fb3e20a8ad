package io.hearsay.scraper;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/**
 * A site on loopback that behaves as badly as it is told to, and keeps a log of every request as a witness. Paths that
 * were not given an answer are not found; robots.txt allows everything without delay until told otherwise.
 */
public final class TestingSite implements AutoCloseable {

    /** A request as it arrived. */
    public record Request(Instant at, String path, String userAgent, String ifNoneMatch, String ifModifiedSince) {}

    /** Answers one request. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, Answer> prefixes = new ConcurrentHashMap<>();
    private final List<Request> log = new CopyOnWriteArrayList<>();

    private TestingSite(HttpServer server) {
        this.server = server;
    }

    /** A site on 127.0.0.1. */
    public static TestingSite start() {
        return start("127.0.0.1");
    }

    /** A site on a loopback address of its own. */
    public static TestingSite start(String address) {
        try {
            HttpServer server = bind(InetAddress.getByName(address));
            TestingSite site = new TestingSite(server);
            server.createContext("/", site::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return site.robots("User-agent: *\nDisallow:\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service under test remembers its hosts longer than a test lasts, so no two may be one. */
    private static HttpServer bind(InetAddress address) throws IOException {
        while (true) {
            HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 0);
            if (PORTS.add(server.getAddress().getPort())) {
                return server;
            }
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        var headers = exchange.getRequestHeaders();
        log.add(new Request(
                Instant.now(),
                path,
                headers.getFirst("User-Agent"),
                headers.getFirst("If-None-Match"),
                headers.getFirst("If-Modified-Since")));
        Answer answer = answers.getOrDefault(
                path, answers.getOrDefault(exchange.getRequestURI().getPath(), underPrefix(path)));
        try (exchange) {
            if (answer == null) {
                send(exchange, 404, "text/plain", bytes("not found"));
            } else {
                answer.to(exchange);
            }
        }
    }

    private Answer underPrefix(String path) {
        return prefixes.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findAny()
                .orElse(null);
    }

    /** The absolute address of a path. */
    public String url(String path) {
        return "http://%s:%d%s"
                .formatted(
                        server.getAddress().getHostString(), server.getAddress().getPort(), path);
    }

    /** Host and port. */
    public String host() {
        return url("").substring("http://".length());
    }

    public TestingSite on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** Makes pages of HTML for all paths that begin so and have no answer of their own. */
    public TestingSite under(String prefix, UnaryOperator<String> htmlOfPath) {
        prefixes.put(prefix, exchange -> {
            String html = htmlOfPath.apply(exchange.getRequestURI().toString());
            send(exchange, 200, "text/html; charset=utf-8", bytes(html));
        });
        return this;
    }

    /** Serves a page of HTML, with an ETag and 304 for whoever knows it. */
    public TestingSite page(String path, String html) {
        return typed(path, "text/html; charset=utf-8", html);
    }

    /** Serves an article of a few sentences under a headline. */
    public TestingSite article(String path, String title, String... links) {
        return page(path, articleHtml(title, links));
    }

    public static String articleHtml(String title, String... links) {
        StringBuilder html = new StringBuilder(
                "<html><head><title>%s</title></head><body><article><h1>%s</h1>".formatted(title, title));
        for (int i = 1; i <= 4; i++) {
            html.append(
                    "<p>The %s report has a paragraph number %d, in which a spokesman said on Tuesday that talks about"
                            .formatted(title, i));
            html.append(" the matter would go on for as long as they were needed by both of the sides.</p>");
        }
        for (String link : links) {
            html.append("<a href=\"%s\">more</a> ".formatted(link));
        }
        return html.append("</article></body></html>").toString();
    }

    public TestingSite typed(String path, String type, String body) {
        byte[] content = bytes(body.replace("@BASE@", url("")));
        String etag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(content)) + "\"";
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("ETag", etag);
            boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, known ? 304 : 200, type, known ? new byte[0] : content);
        });
    }

    /** Adds a header to what a path answers. */
    public TestingSite withHeader(String path, String name, String value) {
        Answer bare = answers.get(path);
        return on(path, exchange -> {
            exchange.getResponseHeaders().add(name, value);
            bare.to(exchange);
        });
    }

    public TestingSite redirect(String path, int status, String target) {
        return on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", target);
            send(exchange, status, null, new byte[0]);
        });
    }

    public TestingSite status(String path, int status) {
        return on(path, exchange -> send(exchange, status, "text/plain", bytes("as asked")));
    }

    public TestingSite robots(String text) {
        return on("/robots.txt", exchange -> send(exchange, 200, "text/plain", bytes(text)));
    }

    public TestingSite sitemap(String path, String... urls) {
        StringBuilder xml = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String url : urls) {
            xml.append("<url><loc>@BASE@").append(url).append("</loc></url>");
        }
        return typed(path, "application/xml", xml.append("</urlset>").toString());
    }

    /** Every request so far. */
    public List<Request> log() {
        return List.copyOf(log);
    }

    /** How often a path was asked for. */
    public long requests(String path) {
        return log.stream().filter(request -> request.path().equals(path)).count();
    }

    public static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        if (type != null) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    /** A gzip file of so many members, none of which holds anything. */
    public static byte[] emptyMembers(int count) throws IOException {
        byte[] empty = gzip(new byte[0]);
        ByteArrayOutputStream out = new ByteArrayOutputStream(count * empty.length);
        for (int i = 0; i < count; i++) {
            out.writeBytes(empty);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
