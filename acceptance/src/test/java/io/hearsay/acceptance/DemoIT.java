package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as a newcomer runs it, again and again. */
class DemoIT {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path data;

    @Test
    void aSecondRunFetchesNothingTwiceAndDuplicatesNothing() throws Exception {
        Map<String, Integer> ports = DemoProcess.freePorts();
        JsonNode first = findings(ports);
        assertThat(first.path("articles")).hasSize(5);
        assertThat(pagesFetched(first)).contains("/dailyloop/p90412.html");
        JsonNode second = findings(ports);
        assertThat(pagesFetched(second)).isEmpty();
        for (String part : List.of("articles", "statements", "contradictions", "reprints")) {
            assertThat(second.path(part)).as(part).hasSameSizeAs(first.path(part));
            assertThat(ids(second.path(part))).as(part).isEqualTo(ids(first.path(part)));
        }
    }

    @Test
    void nothingIsLeftBehindWhenTheCommandIsKilled() throws Exception {
        try (DemoProcess demo = DemoProcess.start(DemoProcess.freePorts(), "--data", data.toString())) {
            demo.awaitServing();
            List<ProcessHandle> processes = new ArrayList<>(demo.processes());
            processes.add(postgres());
            assertThat(processes).hasSizeGreaterThanOrEqualTo(6);
            demo.kill();
            Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
            while (processes.stream().anyMatch(ProcessHandle::isAlive)) {
                assertThat(Instant.now()).isBefore(deadline);
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private ProcessHandle postgres() throws IOException {
        String pid =
                Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private JsonNode findings(Map<String, Integer> ports) throws IOException, InterruptedException {
        try (DemoProcess demo = DemoProcess.start(ports, "--once", "--json", "--data", data.toString())) {
            assertThat(demo.awaitEnd()).as(demo.said()).isZero();
            return JSON.readTree(demo.printed());
        }
    }

    /** What the site sent in full; asking whether it changed is allowed. */
    private static List<String> pagesFetched(JsonNode findings) {
        List<String> paths = new ArrayList<>();
        for (JsonNode request : findings.path("site").path("requests")) {
            if (request.path("status").asInt() == 200) {
                paths.add(request.path("path").asText());
            }
        }
        return paths;
    }

    private static Set<String> ids(JsonNode items) {
        Set<String> ids = new TreeSet<>();
        items.forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }
}
