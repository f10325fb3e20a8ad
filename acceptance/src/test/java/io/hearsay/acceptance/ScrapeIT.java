package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hearsay scrape} as it is used in a pipe, on a site on loopback. */
class ScrapeIT {

    private static final String PAGE =
            """
            <html><head><title>Talks open</title></head><body><article><h1>Talks open</h1>
            <p>Talks on the matter open in the first city on Tuesday, a spokesman of the ministry said on Monday.</p>
            <p>They would go on for as long as both of the sides needed them to, the spokesman told reporters.</p>
            <p>"We have all the time in the world," he said when he was asked how long that could possibly be.</p>
            </article></body></html>""";

    private final Map<String, String> pages = Map.of(
            "/talks", PAGE, "/", "<html><body><a href='/talks'>Talks</a> <a href='/none'>None</a></body></html>");

    private HttpServer site;

    @TempDir
    Path folder;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            String page = pages.get(exchange.getRequestURI().getPath());
            byte[] body = (page == null ? "none" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    @Test
    void theArticlesOfASiteArriveAsLines() throws Exception {
        assertThat(scrape(url("/"), "--allow-private=127.0.0.0/8")).as(said()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("out"));
        assertThat(lines).hasSize(1);
        JsonNode article = new JsonMapper().readTree(lines.getFirst());
        assertThat(article.path("url").asText()).isEqualTo(url("/talks"));
        assertThat(article.path("text").asText()).startsWith("Talks on the matter open in the first city");
        assertThat(said()).contains("1 gone: the host answers 404").contains("1 articles");
    }

    @Test
    void aSiteThatMayNotBeReadEndsBadlyAndSaysWhy() throws Exception {
        assertThat(scrape(url("/talks"))).isNotZero();
        assertThat(folder.resolve("out")).isEmptyFile();
        assertThat(said()).contains("private").contains("0 articles");
    }

    private String url(String path) {
        return "http://127.0.0.1:%d%s".formatted(site.getAddress().getPort(), path);
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private int scrape(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(DemoProcess.hearsay());
        command.addAll(List.of("scrape", "--ephemeral", "--delay=0.05"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the command does not end:\n" + said());
        }
        return process.exitValue();
    }
}
