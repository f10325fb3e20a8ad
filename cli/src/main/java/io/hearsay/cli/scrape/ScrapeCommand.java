package io.hearsay.cli.scrape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.console.Progress;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.DataOptions;
import io.hearsay.cli.services.LocalServices;
import io.hearsay.cli.services.ServiceClient;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.services.ServicesCredential;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scrapes addresses and prints their articles. */
@Command(
        name = "scrape",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Scrape pages, sites, sitemaps or feeds and print the articles found, one JSON object a line.",
        footer = {
            "",
            "Out:  {\"doc_id\", \"url\", \"text\", \"title\", \"published\", ...}; ./hearsay extract reads it",
            "",
            "Progress goes to standard error. Exit status 1 when no page could be read.",
            "With --server, HEARSAY_SERVICES_CREDENTIAL is what that scraper's services show one another.",
            "Ctrl-C cancels the crawl. Pages read within the last hour are not fetched again."
        })
public final class ScrapeCommand implements Callable<Integer> {

    @Mixin
    private CrawlOptions crawl = new CrawlOptions();

    @Mixin
    private ScraperOptions scraper = new ScraperOptions();

    @Option(
            names = "--warc",
            paramLabel = "FILE",
            description = "Write what was fetched to a WARC file too (WARC 1.1).")
    private Path warc;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Use the scraper running there instead of starting one.")
    private String server;

    @Mixin
    private DataOptions data = new DataOptions();

    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    @Override
    public Integer call() throws InterruptedException {
        ObjectNode request = crawl.request();
        Map<String, String> settings = scraper.settings();
        requireFolder(warc);
        return server == null ? onOwnScraper(request, settings) : onServer(request, settings);
    }

    private int onOwnScraper(ObjectNode request, Map<String, String> settings) throws InterruptedException {
        System.err.println("hearsay: starting Postgres and a scraper ...");
        try (LocalServices services = LocalServices.startOnly(ServiceKind.SCRAPER, data, settings);
                HttpClient http = HttpClient.newHttpClient()) {
            ServiceClient client = services.client(ServiceKind.SCRAPER, http);
            return scrape(client, request, services::beforeStop);
        }
    }

    private int onServer(ObjectNode request, Map<String, String> settings) throws InterruptedException {
        URI address = CrawlOptions.requireWebAddress(server);
        if (!settings.isEmpty()) {
            throw new UserErrorException("--delay, --contact and --allow-private are settings of the scraper that runs"
                    + " at %s; leave them out with --server".formatted(server));
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            ServiceClient client = new ServiceClient(http, address, ServicesCredential.given(System.getenv()));
            requireScraper(client);
            return scrape(client, request, cancel -> Runtime.getRuntime()
                    .addShutdownHook(new Thread(cancel, "cancel-crawl")));
        }
    }

    private void requireScraper(ServiceClient client) throws InterruptedException {
        try {
            client.get("status");
        } catch (UserErrorException e) {
            throw new UserErrorException("no scraper answers at %s".formatted(server), e);
        }
    }

    private int scrape(ServiceClient client, ObjectNode request, Consumer<Runnable> atTheEnd)
            throws InterruptedException {
        RemoteCrawl running = RemoteCrawl.start(client, request, Progress.onStandardError());
        atTheEnd.accept(running::cancel);
        JsonNode ended = running.watch();
        int articles = new ArticleLines(client, out).print(running.id());
        out.flush();
        if (warc != null) {
            client.save("crawls/%s/warc".formatted(running.id()), warc);
        }
        CrawlReport.result(ended).forEach(System.err::println);
        System.err.printf("%d articles%n", articles);
        return CrawlReport.pages(ended) == 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private static void requireFolder(Path file) {
        if (file != null && !Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new UserErrorException("the folder of %s does not exist".formatted(file));
        }
    }
}
