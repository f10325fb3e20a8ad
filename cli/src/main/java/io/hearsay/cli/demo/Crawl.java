package io.hearsay.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.console.Progress;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.ServiceClient;
import io.hearsay.cli.services.ServiceKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Has the sample site crawled and waits until every service has done its part. */
public final class Crawl {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(250);
    /** Work passes from one service to the next; all must have been seen idle this many times in a row. */
    private static final int QUIET_POLLS = 6;

    private final Map<ServiceKind, ServiceClient> services;
    private final Progress progress;

    /**
     * A crawl to be run.
     *
     * @param services all three
     */
    public Crawl(Map<ServiceKind, ServiceClient> services, Progress progress) {
        this.services = services;
        this.progress = progress;
    }

    /**
     * Runs a crawl of the sample site to its end, extraction included.
     *
     * @param site its root, as the scraper calls it
     */
    public void run(URI site) throws InterruptedException {
        String id = services.get(ServiceKind.SCRAPER)
                .post("crawls", request(site))
                .path("id")
                .asText();
        Instant deadline = Instant.now().plus(LIMIT);
        int quiet = 0;
        while (quiet < QUIET_POLLS) {
            quiet = isQuiet(id) ? quiet + 1 : 0;
            if (Instant.now().isAfter(deadline)) {
                throw new UserErrorException("the services are not done after %d minutes".formatted(LIMIT.toMinutes()));
            }
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
        progress.end();
    }

    private static ObjectNode request(URI site) {
        ObjectNode request = new JsonMapper().createObjectNode();
        request.putArray("seeds").add(site.toString());
        request.putArray("scope").add(site.toString());
        ObjectNode outlets = request.putObject("outlets");
        SampleSite.outlets(site).forEach(outlets::put);
        return request;
    }

    private boolean isQuiet(String crawl) throws InterruptedException {
        show(services.get(ServiceKind.SCRAPER).get("crawls/" + crawl));
        for (ServiceClient service : services.values()) {
            JsonNode status = service.get("status");
            if (!status.path("state").asText().equals("idle")
                    || status.path("pending").asLong() > 0) {
                return false;
            }
        }
        return true;
    }

    private void show(JsonNode crawl) throws InterruptedException {
        long waiting = crawl.path("pending").asLong();
        long known = 0;
        for (JsonNode count : crawl.path("urls")) {
            known += count.asLong();
        }
        long extracting = services.get(ServiceKind.EXTRACTOR)
                .get("status")
                .path("pending")
                .asLong();
        progress.show(
                known - waiting,
                known,
                "%d of %d addresses read, %d articles to extract".formatted(known - waiting, known, extracting));
    }
}
