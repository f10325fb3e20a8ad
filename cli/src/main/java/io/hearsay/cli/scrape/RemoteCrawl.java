package io.hearsay.cli.scrape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.console.Progress;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.ServiceClient;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A crawl on a scraper, watched from here. */
final class RemoteCrawl {

    private static final Duration RECONNECT = Duration.ofSeconds(2);
    private static final int MAX_RECONNECTS = 15;

    /** On paper one line every so often is enough. */
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final ServiceClient scraper;
    private final Progress progress;
    private final String id;
    private long nextLine = System.nanoTime();
    private boolean ended;

    private RemoteCrawl(ServiceClient scraper, Progress progress, String id) {
        this.scraper = scraper;
        this.progress = progress;
        this.id = id;
    }

    /** Starts a crawl. */
    static RemoteCrawl start(ServiceClient scraper, ObjectNode request, Progress progress) throws InterruptedException {
        return new RemoteCrawl(
                scraper, progress, scraper.post("crawls", request).path("id").asText());
    }

    String id() {
        return id;
    }

    /** Shows how far the crawl is until it has ended; returns it as it ended. */
    JsonNode watch() throws InterruptedException {
        int failures = 0;
        while (!ended) {
            try (Stream<String> lines = scraper.lines("crawls/%s/events".formatted(id))) {
                ended = new CrawlEvents().read(lines, this::show);
            } catch (UncheckedIOException | UserErrorException e) {
                if (++failures > MAX_RECONNECTS) {
                    throw new UserErrorException("the scraper no longer answers: " + e.getMessage(), e);
                }
                TimeUnit.MILLISECONDS.sleep(RECONNECT.toMillis());
            }
        }
        progress.end();
        return scraper.get("crawls/" + id);
    }

    private void show(JsonNode crawl) {
        long now = System.nanoTime();
        if (progress.isOnTerminal() || now - nextLine >= 0) {
            nextLine = now + BETWEEN_LINES.toNanos();
            progress.show(CrawlReport.ended(crawl), CrawlReport.known(crawl), CrawlReport.progress(crawl));
        }
    }

    /** Ends the crawl early unless it has ended. */
    void cancel() {
        if (ended) {
            return;
        }
        try {
            scraper.delete("crawls/" + id);
            System.err.println("hearsay: the crawl is cancelled");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
