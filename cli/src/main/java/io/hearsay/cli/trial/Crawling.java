package io.hearsay.cli.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.console.Progress;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.ServiceClient;
import io.hearsay.farm.Farm;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A crawl that a trial has started. */
public final class Crawling {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int DEPTH = 50;
    private static final int PAGES = 5_000_000;

    private final ServiceClient scraper;
    private final String id;

    private Crawling(ServiceClient scraper, String id) {
        this.scraper = scraper;
        this.id = id;
    }

    /** Starts a crawl of all hosts of a farm from their front pages. */
    public static Crawling of(ServiceClient scraper, Farm farm) throws InterruptedException {
        return of(scraper, farm.frontPages(), List.of());
    }

    /**
     * Starts a crawl.
     *
     * @param scope hosts and URL prefixes; the seeds' hosts where empty
     */
    public static Crawling of(ServiceClient scraper, Collection<String> seeds, Collection<String> scope)
            throws InterruptedException {
        ObjectNode request = JsonMapper.builder().build().createObjectNode();
        fill(request.putArray("seeds"), seeds);
        if (!scope.isEmpty()) {
            fill(request.putArray("scope"), scope);
        }
        request.put("maxPages", PAGES).put("maxDepth", DEPTH);
        return new Crawling(scraper, scraper.post("crawls", request).path("id").asText());
    }

    private static void fill(ArrayNode array, Collection<String> values) {
        values.forEach(array::add);
    }

    /** Its id in the API and in the database. */
    public String id() {
        return id;
    }

    /** Whether all of its addresses have ended. */
    public boolean isDone() throws InterruptedException {
        return !state().path("state").asText().equals("running");
    }

    private JsonNode state() throws InterruptedException {
        return scraper.get("crawls/" + id);
    }

    /**
     * Waits for its end.
     *
     * @return how long that took, or the limit when it took longer
     */
    public Duration awaitEnd(Duration limit, Progress progress) throws InterruptedException {
        Instant begun = Instant.now();
        Duration passed = Duration.ZERO;
        while (passed.compareTo(limit) < 0 && !isDone(progress)) {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
            passed = Duration.between(begun, Instant.now());
        }
        progress.end();
        return passed;
    }

    private boolean isDone(Progress progress) throws InterruptedException {
        try {
            JsonNode state = state();
            long known = 0;
            for (JsonNode count : state.path("urls")) {
                known += count.asLong();
            }
            long ended = known - state.path("pending").asLong();
            progress.show(ended, known, "%d of %d addresses".formatted(ended, known));
            return !state.path("state").asText().equals("running");
        } catch (UserErrorException _) {
            // This scraper, or the database, is down for the moment: a trial may have killed it.
            return false;
        }
    }
}
