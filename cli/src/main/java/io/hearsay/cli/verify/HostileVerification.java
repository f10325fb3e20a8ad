package io.hearsay.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.hostile.Browser;
import io.hearsay.cli.hostile.HostileList;
import io.hearsay.cli.hostile.HostileRequest;
import io.hearsay.cli.hostile.HostileSite;
import io.hearsay.cli.hostile.Parameters;
import io.hearsay.cli.hostile.StubbornClients;
import io.hearsay.cli.services.DataOptions;
import io.hearsay.cli.services.Folders;
import io.hearsay.cli.services.LocalServices;
import io.hearsay.cli.services.Ports;
import io.hearsay.cli.services.ServiceClient;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.Crawling;
import io.hearsay.cli.trial.ProcessUse;
import io.hearsay.cli.trial.Trial;
import io.hearsay.farm.http.Listener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sends the three services what strangers may send, has the scraper read a hostile site, and looks at what a browser
 * runs.
 */
final class HostileVerification implements Verification {

    private static final String SITE = "127.1.200.1";
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Duration IDLE_WHEN_QUICK = Duration.ofSeconds(15);
    private static final Duration CRAWLED = Duration.ofMinutes(3);

    /** Of the list, when quick. */
    private static final int EVERY = 12;

    private static final double MOST_MEGABYTES = 900;
    private static final int STUBBORN = 40;
    private static final Duration SILENT_LIMIT = Duration.ofSeconds(45);
    private static final Duration DRIPPING_LIMIT = Duration.ofSeconds(20);
    private static final long POURED = 100_000_000;

    /** Idle clients are hung up on sooner than by default, so that it can be waited for. */
    private static final Map<ServiceKind, Map<String, String>> SETTINGS = Map.of(
            ServiceKind.SCRAPER,
                    Map.of(
                            "quarkus.http.idle-timeout", "30S",
                            "hearsay.services.open", "true",
                            "hearsay.scraper.allowed-private-networks", "127.1.200.0/24",
                            "hearsay.scraper.host-delay", "PT0S",
                            "hearsay.scraper.request-timeout", "PT2S",
                            "hearsay.scraper.max-attempts", "1"),
            ServiceKind.EXTRACTOR, Map.of("quarkus.http.idle-timeout", "30S", "hearsay.services.open", "true"),
            ServiceKind.QUERY,
                    Map.of(
                            "quarkus.http.idle-timeout",
                            "30S",
                            "hearsay.access.anonymous",
                            "operator",
                            "hearsay.access.limits.enabled",
                            "false"));

    @Override
    public String promise() {
        return "Whatever strangers send: no 5xx, nothing hangs, no connection into a private network, nothing runs in a browser.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException {
        Map<ServiceKind, Integer> ports = new EnumMap<>(ServiceKind.class);
        for (ServiceKind service : ServiceKind.values()) {
            ports.put(service, Ports.free());
        }
        try (Canary canary = Canary.on(List.of(SsrfAttempts.CANARY, "127.0.0.1", "::1"));
                HttpClient http = HttpClient.newHttpClient();
                LocalServices services = LocalServices.start(DataOptions.temporary(), ports, SETTINGS)) {
            HostileList list = HostileList.read(canary.port());
            crawl(list, canary, services.client(ServiceKind.SCRAPER, http), trial);
            send(list, services, http, trial);
            awaitIdle(services, http, trial);
            if (!trial.options().isQuick()) {
                resist(services, http, trial);
            }
            double megabytes = services.processes()
                    .filter(process -> process.info().command().orElse("").endsWith("java"))
                    .filter(process -> !process.equals(ProcessHandle.current()))
                    .mapToDouble(ProcessUse::peakMegabytes)
                    .max()
                    .orElse(0);
            trial.figures().atMost("MB of memory, the largest service", megabytes, MOST_MEGABYTES);
            look(list, services, http, trial);
            trial.figures().exactly("connections to the canary", canary.connections(), 0);
            trial.figures().exactly("services that are ready afterwards", ready(services, http), 3);
        }
    }

    private static void crawl(HostileList list, Canary canary, ServiceClient scraper, Trial trial)
            throws IOException, InterruptedException {
        SsrfAttempts lures = new SsrfAttempts(canary.port());
        HostileSite site = new HostileSite(list.payloads("xss"), SsrfAttempts.CANARY + ":" + canary.port(), lures);
        try (Listener listener = Listener.on(InetAddress.getByName(SITE), 0, site, exchange -> {})) {
            List<String> scope = new ArrayList<>(lures.scope());
            scope.add(listener.host());
            List<String> seeds = new ArrayList<>();
            site.paths().forEach(path -> seeds.add("http://" + listener.host() + path));
            lures.lures().values().forEach(path -> seeds.add("http://" + listener.host() + path));
            Crawling crawl = Crawling.of(scraper, seeds, scope);
            crawl.awaitEnd(CRAWLED, trial.progress());
            trial.figures().report("pages and lists of a hostile site", seeds.size());
            trial.figures().exactly("crawls of it that do not end", crawl.isDone() ? 0 : 1, 0);
        }
    }

    private static void send(HostileList list, LocalServices services, HttpClient http, Trial trial)
            throws IOException, InterruptedException {
        List<HostileRequest> requests = new ArrayList<>(list.requests());
        for (ServiceKind service : ServiceKind.values()) {
            JsonNode document = document(services.address(service).resolve("/q/openapi?format=json"), http);
            requests.addAll(Parameters.requests(service, document, "sql", list.payloads("sql")));
            requests.addAll(Parameters.requests(service, document, "header", list.payloads("header")));
            requests.addAll(Parameters.requests(service, document, "xss", list.payloads("xss")));
        }
        HostileTally tally = new HostileTally(services, trial);
        tally.send(sampled(requests, trial));
        tally.report();
        trial.figures().exactly("services that are ready after them", ready(services, http), 3);
    }

    private static List<HostileRequest> sampled(List<HostileRequest> requests, Trial trial) {
        return IntStream.range(0, requests.size())
                .filter(i -> !trial.options().isQuick() || i % EVERY == 0)
                .mapToObj(requests::get)
                .toList();
    }

    private static JsonNode document(URI address, HttpClient http) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return new JsonMapper()
                .readTree(http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                        .body());
    }

    private static long ready(LocalServices services, HttpClient http) throws InterruptedException {
        long ready = 0;
        for (ServiceKind service : ServiceKind.values()) {
            ready += services.client(service, http).get("status").isObject() ? 1 : 0;
        }
        return ready;
    }

    /** Waits until what was handed in is read; when quick, until most of it is. */
    private static void awaitIdle(LocalServices services, HttpClient http, Trial trial) throws InterruptedException {
        Duration limit = trial.options().isQuick() ? IDLE_WHEN_QUICK : IDLE;
        long deadline = System.nanoTime() + limit.toNanos();
        ServiceClient extractor = services.client(ServiceKind.EXTRACTOR, http);
        while (!isIdle(extractor) && System.nanoTime() < deadline) {
            Thread.sleep(500);
        }
        long pending = extractor.get("status").path("pending").asLong();
        trial.figures().report("articles that are still to be read", pending);
    }

    private static boolean isIdle(ServiceClient service) throws InterruptedException {
        return service.get("status").path("state").asText().equals("idle");
    }

    /** Clients that take their time, while others must be answered. */
    private static void resist(LocalServices services, HttpClient http, Trial trial)
            throws InterruptedException, IOException {
        List<String> silent = new ArrayList<>(Collections.nCopies(STUBBORN, "GET / HTTP/1.1\r\nHost: a\r\n"));
        silent.addAll(
                Collections.nCopies(STUBBORN, "POST /api/v1/none HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{"));
        silent.addAll(Collections.nCopies(STUBBORN, ""));
        List<String> dripping = Collections.nCopies(STUBBORN, "GET / HTTP/1.1\r\nHost: a\r\nX-A: ");
        for (ServiceKind service : ServiceKind.values()) {
            StubbornClients clients = new StubbornClients(services.address(service));
            trial.figures()
                    .exactly(
                            service.label() + ": silent clients that are kept for 45 s",
                            clients.silent(silent, SILENT_LIMIT),
                            0);
            trial.figures()
                    .report(
                            service.label() + ": clients that drip a header, kept for 20 s",
                            clients.dripping(dripping, DRIPPING_LIMIT));
            long taken = clients.pour("/api/v1/" + taking(service), "application/json", POURED);
            trial.figures().atMost(service.label() + ": MB taken of a body of 100", taken / 1e6, 30);
        }
        trial.figures().exactly("services that are ready after stubborn clients", ready(services, http), 3);
    }

    private static String taking(ServiceKind service) {
        return switch (service) {
            case SCRAPER -> "articles";
            case EXTRACTOR -> "extractions";
            case QUERY -> "submissions";
        };
    }

    private static void look(HostileList list, LocalServices services, HttpClient http, Trial trial)
            throws InterruptedException, IOException {
        ServiceClient query = services.client(ServiceKind.QUERY, http);
        correct(list, query);
        List<String> views =
                new HostileViews(query, list.payloads("xss"), trial.options().sized(2, 30)).paths();
        String home = services.address(ServiceKind.QUERY).toString();
        Path profile = Files.createTempDirectory("hearsay-browser");
        try (Browser browser = Browser.start(System.getProperty("hearsay.chromium", "chromium"), profile)) {
            browser.open("data:text/html,<script>xss()</script><img src=x onerror=xss()>");
            trial.figures()
                    .atLeast(
                            "control: payloads that run where nothing keeps them from it",
                            browser.executions().size(),
                            1);
            browser.forget();
            for (String view : views) {
                browser.open(home + view);
            }
            browser.executions().forEach(what -> trial.say("ran: " + what));
            browser.violations().forEach(what -> trial.say("kept from: " + what));
            trial.figures().report("views opened in a browser", views.size());
            trial.figures()
                    .exactly("payloads that ran in it", browser.executions().size(), 0);
            trial.figures()
                    .report(
                            "kinds of attempts that the policy stopped",
                            browser.violations().size());
            browser.run("document.body.innerHTML += '<img src=x onerror=xss()>'");
            trial.figures()
                    .atLeast(
                            "control: attempts stopped, one of ours added",
                            browser.violations().size(),
                            1);
            trial.figures()
                    .exactly("control: of which ran", browser.executions().size(), 0);
        } finally {
            Folders.delete(profile);
        }
        long formulas = HostileViews.formulas(query);
        trial.figures().exactly("cells of exports that a spreadsheet would run", formulas, 0);
    }

    /** Operators say why, and that is shown. */
    private static void correct(HostileList list, ServiceClient query) throws InterruptedException {
        List<String> payloads = list.payloads("xss");
        JsonNode claims =
                query.get("claims?limit=" + Math.min(30, payloads.size())).path("items");
        int i = 0;
        for (JsonNode claim : claims) {
            String payload = payloads.get(i++ % payloads.size()).replace("\0", "");
            ObjectNode correction = JsonMapper.builder().build().createObjectNode();
            correction
                    .put("kind", i % 2 == 0 ? "not-a-claim" : "speaker")
                    .put("reason", payload)
                    .put("author", payload);
            correction.putArray("claims").add(claim.path("id").asText());
            if (i % 2 != 0) {
                correction
                        .putObject("speaker")
                        .put("name", "Ann " + payload)
                        .put("status", "named")
                        .put("role", payload);
            }
            query.post("corrections", correction);
        }
    }
}
