package io.hearsay.cli.farm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The farm as a process of its own, as a developer starts it. */
class FarmCommandTest {

    @TempDir
    Path folder;

    @Test
    void itServesUntilItIsStoppedAndThenTellsOnItsVisitors() throws Exception {
        Path log = folder.resolve("log.jsonl");
        Process farm = start("--hosts", "2", "--pages", "3", "--port", freePort(), "--log", log.toString());
        try (BufferedReader out = reader(farm)) {
            assertThat(out.readLine()).isEqualTo("2 hosts with 3 pages each:");
            String page = out.readLine();
            assertThat(page).startsWith("http://127.1.0.1:");
            assertThat(out.readLine()).startsWith("http://127.1.0.2:");
            out.readLine();
            assertThat(visit(page)).isEqualTo(200);
            farm.toHandle().destroy();
            assertThat(out.readLine()).isEqualTo("1 requests, 1 with bad manners");
            assertThat(out.readLine()).contains("broke robots.txt", "robots.txt had not been asked for");
            farm.waitFor();
        } finally {
            farm.destroyForcibly();
        }
        assertThat(Files.readAllLines(log)).singleElement().asString().contains("\"target\":\"/\"");
    }

    @Test
    void anUnknownQuirkIsToldTheKnownOnes() throws Exception {
        Process farm = start("--port", freePort(), "--quirk", "rudeness");
        try (BufferedReader out = reader(farm)) {
            assertThat(out.readLine()).contains("there is no quirk \"rudeness\"", "gzip-bomb", "and all");
            assertThat(farm.waitFor()).isNotZero();
        }
    }

    @Test
    void namesWithoutANumberAreToldWhatIsMissing() throws Exception {
        Process farm = start("--port", freePort(), "--names", "news.example");
        try (BufferedReader out = reader(farm)) {
            assertThat(out.readLine()).startsWith("hearsay: a pattern of names has %d where");
            assertThat(farm.waitFor()).isNotZero();
        }
    }

    private static int visit(String page) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(page)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static Process start(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.hearsay.cli.Hearsay", "farm"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String freePort() throws Exception {
        try (ServerSocket probe = new ServerSocket(0)) {
            return Integer.toString(probe.getLocalPort());
        }
    }
}
