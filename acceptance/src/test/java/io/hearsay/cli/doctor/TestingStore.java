package io.hearsay.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.demo.DemoCommand;
import io.hearsay.cli.services.DataOptions;
import io.hearsay.cli.services.LocalServices;
import io.hearsay.cli.services.ServiceClient;
import io.hearsay.cli.services.ServiceKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/**
 * Has the services make a store: they crawl the sample site, take articles in, one of them twice and otherwise the
 * second time, correct three claims, of which one correction is undone, and take an article and a person's words down.
 */
final class TestingStore {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int QUIET_POLLS = 4;
    private static final JsonMapper JSON = new JsonMapper();

    private final ServiceClient scraper;
    private final ServiceClient extractor;
    private final ServiceClient query;

    private TestingStore(LocalServices services, HttpClient http) {
        this.scraper = services.client(ServiceKind.SCRAPER, http);
        this.extractor = services.client(ServiceKind.EXTRACTOR, http);
        this.query = services.client(ServiceKind.QUERY, http);
    }

    /** Something to be done while the services run. */
    @FunctionalInterface
    interface Visit {

        void make() throws Exception;
    }

    /**
     * Makes one in a folder; the services have been stopped afterwards.
     *
     * @param visit made when all is done, before they stop
     */
    static void in(Path data, Visit visit) throws Exception {
        List<Integer> ports = freePorts();
        int status = new CommandLine(new DemoCommand())
                .execute(
                        "--once",
                        "--data=" + data,
                        "--query-port=" + ports.get(0),
                        "--scraper-port=" + ports.get(1),
                        "--extractor-port=" + ports.get(2),
                        "--site-port=" + ports.get(3));
        assertThat(status).isZero();
        Map<ServiceKind, Integer> byService = new EnumMap<>(ServiceKind.class);
        byService.put(ServiceKind.QUERY, ports.get(0));
        byService.put(ServiceKind.SCRAPER, ports.get(1));
        byService.put(ServiceKind.EXTRACTOR, ports.get(2));
        DataOptions options = CommandLine.populateCommand(new DataOptions(), "--data=" + data);
        try (LocalServices services = LocalServices.start(
                        options, byService, Map.of(ServiceKind.QUERY, LocalServices.withoutKeys(Map.of())));
                HttpClient http = HttpClient.newHttpClient()) {
            new TestingStore(services, http).fill();
            visit.make();
        }
    }

    private static List<Integer> freePorts() throws IOException {
        List<ServerSocket> probes = new ArrayList<>();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            probes.add(probe);
            ports.add(probe.getLocalPort());
        }
        for (ServerSocket probe : probes) {
            probe.close();
        }
        return ports;
    }

    private void fill() throws InterruptedException {
        String doomed = handIn("doomed", "The harbour will be closed in May, the mayor Ada Quill said on Monday.");
        handIn("revised", "The bridge is safe, the engineer Tom Hale said on Tuesday.");
        handIn("kept", "\"The bridge is safe\", the engineer Tom Hale told Reuters on Tuesday.");
        awaitIdle();
        undo(correct("not-a-claim", claims(doomed).get(0)));
        correct("not-a-claim", claims(doomed).get(0));
        String revised =
                handIn("revised", "The bridge is not safe, the engineer Tom Hale said. The ferry sails, he said.");
        awaitIdle();
        correct("speaker", claims(revised).get(0));
        scraper.delete("articles/" + doomed);
        handIn("objected", "The mill will close, the owner Ada Quill said on Friday. The mill is old, Rolf Bean said.");
        awaitIdle();
        takeDown("Ada Quill");
        // It took all earlier versions with it.
        handIn("later", "The tunnel is dry, the engineer Tom Hale said on Friday.");
        awaitIdle();
        handIn("later", "The tunnel is wet, the engineer Tom Hale said on Friday.");
        awaitIdle();
    }

    private String handIn(String name, String text) throws InterruptedException {
        ObjectNode article = JSON.createObjectNode()
                .put("url", "http://news.example/" + name)
                .put("title", "Of the " + name)
                .put("outlet", "The Harbour Courier")
                .put("published", "2014-08-26")
                .put("text", text);
        return scraper.post("articles", article).path("id").asText();
    }

    private List<JsonNode> claims(String article) throws InterruptedException {
        List<JsonNode> claims = query.all("articles/" + article + "/claims");
        assertThat(claims).isNotEmpty();
        return claims;
    }

    private String correct(String kind, JsonNode claim) throws InterruptedException {
        ObjectNode correction = JSON.createObjectNode()
                .put("kind", kind)
                .put("reason", "a transcript shows it")
                .put("author", "desk");
        correction.putArray("claims").add(claim.path("id").asText());
        if (kind.equals("speaker")) {
            correction.putObject("speaker").put("name", "Ann Moor").put("status", "named");
        }
        return extractor.post("corrections", correction).path("id").asText();
    }

    private void takeDown(String person) throws InterruptedException {
        ObjectNode takeDown = JSON.createObjectNode()
                .put("name", person)
                .put("mentions", true)
                .put("reason", "an objection")
                .put("author", "desk");
        assertThat(extractor.post("takedowns", takeDown).path("articles").asInt())
                .isEqualTo(1);
    }

    private void undo(String correction) throws InterruptedException {
        extractor.delete("corrections/" + correction + "?by=desk");
    }

    /** Work passes from one service to the next, so all must have been seen idle some times in a row. */
    private void awaitIdle() throws InterruptedException {
        Instant deadline = Instant.now().plus(LIMIT);
        for (int quiet = 0; quiet < QUIET_POLLS; quiet = isIdle() ? quiet + 1 : 0) {
            assertThat(Instant.now()).as("the services are done").isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(400);
        }
    }

    private boolean isIdle() throws InterruptedException {
        for (ServiceClient service : List.of(scraper, extractor)) {
            JsonNode status = service.get("status");
            if (!status.path("state").asText().equals("idle")
                    || status.path("pending").asLong() > 0) {
                return false;
            }
        }
        return true;
    }
}
