package io.hearsay.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.console.Progress;
import io.hearsay.cli.services.Addresses;
import io.hearsay.cli.services.LocalServices;
import io.hearsay.cli.services.Ports;
import io.hearsay.cli.services.ServiceClient;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.services.ServiceOptions;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything, has the sample site crawled, prints what was found and keeps serving. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start everything, crawl the sample site and print what is found; serves until interrupted.")
public final class DemoCommand implements Callable<Integer> {

    /**
     * The sample site is on loopback, which a scraper refuses to read unless told otherwise. Everything listens on
     * loopback alone and the pages are the project's own, so whoever can ask may see and do everything.
     */
    private static final Map<ServiceKind, Map<String, String>> SETTINGS = Map.of(
            ServiceKind.SCRAPER,
            Map.of("hearsay.scraper.allowed-private-networks", "127.0.0.0/8", "hearsay.services.open", "true"),
            ServiceKind.QUERY,
            LocalServices.withoutKeys(Map.of("hearsay.answers.article-text", "full")));

    @Mixin
    private ServiceOptions options = new ServiceOptions();

    @Option(
            names = "--site-port",
            paramLabel = "PORT",
            description = "Sample site (default: ${DEFAULT-VALUE}). The same port again means the same pages.")
    private int sitePort = 8083;

    @Option(names = "--once", description = "End after printing.")
    private boolean once;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws InterruptedException {
        Ports.requireFree(sitePort, "the sample site", "--site-port");
        say("starting Postgres, the three services and the sample site ...");
        try (SampleSite site = SampleSite.on(sitePort);
                ResourceUse use = new ResourceUse();
                LocalServices services = LocalServices.start(options, SETTINGS);
                HttpClient http = HttpClient.newHttpClient()) {
            use.measure(services::processes);
            say("ready after %.1f s; crawling %s".formatted(use.elapsed().toMillis() / 1000.0, site.address()));
            print(findings(site, services, http));
            reportUse(use, site);
            if (!once) {
                say("serving until interrupted (Ctrl-C)");
                new CountDownLatch(1).await();
            }
        }
        return 0;
    }

    private static ObjectNode findings(SampleSite site, LocalServices services, HttpClient http)
            throws InterruptedException {
        Map<ServiceKind, ServiceClient> clients = new EnumMap<>(ServiceKind.class);
        for (ServiceKind service : ServiceKind.values()) {
            clients.put(service, services.client(service, http));
        }
        new Crawl(clients, Progress.onStandardError()).run(site.address());
        ObjectNode findings = new Findings(clients).collect();
        ObjectNode addresses = findings.putObject("addresses");
        Addresses.of(services).forEach(addresses::put);
        findings.putObject("site").put("address", site.address().toString()).putPOJO("requests", site.requests());
        return findings;
    }

    private void print(ObjectNode findings) {
        if (!json) {
            new Report(out).print(findings);
            return;
        }
        try {
            out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(findings));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written as JSON", e);
        }
    }

    /** The scraper waits a second between two requests, because the site's robots.txt asks for it. */
    private static void reportUse(ResourceUse use, SampleSite site) {
        int requests = site.requests().size();
        double seconds = use.elapsed().toMillis() / 1000.0;
        String memory = use.peakMegabytes().isPresent() ? use.peakMegabytes().getAsLong() + " MB" : "not measured";
        say("%.1f s, of which %d requests with a crawl delay of 1 s; peak memory of all processes: %s"
                .formatted(seconds, requests, memory));
    }

    private static void say(String words) {
        System.err.println(words);
    }
}
