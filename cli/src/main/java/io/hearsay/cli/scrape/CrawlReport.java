package io.hearsay.cli.scrape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says in words how far a crawl is and what came of it. */
final class CrawlReport {

    private CrawlReport() {}

    /** Addresses with a final state. */
    static long ended(JsonNode crawl) {
        return crawl.path("progress").path("ended").asLong();
    }

    /** All addresses so far. */
    static long known(JsonNode crawl) {
        return ended(crawl) + crawl.path("pending").asLong();
    }

    /** Pages that were read, whether they were fetched now or are known from before. */
    static long pages(JsonNode crawl) {
        JsonNode progress = crawl.path("progress");
        return progress.path("fetched").asLong() + progress.path("unchanged").asLong();
    }

    /** How far it is, in one line. */
    static String progress(JsonNode crawl) {
        JsonNode progress = crawl.path("progress");
        StringBuilder line =
                new StringBuilder("%d of %d addresses, %d pages".formatted(ended(crawl), known(crawl), pages(crawl)));
        long failed = failed(crawl);
        if (failed > 0) {
            line.append(", %d failed".formatted(failed));
        }
        line.append(String.format(Locale.ROOT, ", %.1f/s", progress.path("rate").asDouble()));
        if (progress.has("etaSeconds")) {
            line.append(
                    ", about %s left".formatted(time(progress.path("etaSeconds").asLong())));
        }
        if (progress.path("inFlight").asLong() == 0 && progress.has("oldestWaiting")) {
            JsonNode oldest = progress.path("oldestWaiting");
            line.append("; %s waits: %s"
                    .formatted(
                            oldest.path("host").asText(), oldest.path("reason").asText()));
        }
        return line.toString();
    }

    /** What came of it: the states, then the causes of failure, a line each. */
    static List<String> result(JsonNode crawl) {
        List<String> states = new ArrayList<>();
        for (Map.Entry<String, JsonNode> state : crawl.path("urls").properties()) {
            states.add("%d %s".formatted(state.getValue().asLong(), state.getKey()));
        }
        List<String> lines = new ArrayList<>();
        lines.add("%s: %d addresses (%s)"
                .formatted(crawl.path("state").asText(), known(crawl), String.join(", ", states)));
        for (JsonNode failure : crawl.path("progress").path("failures")) {
            lines.add("  %d %s%s"
                    .formatted(
                            failure.path("urls").asLong(),
                            failure.path("state").asText(),
                            failure.has("cause") ? ": " + failure.path("cause").asText() : ""));
        }
        return lines;
    }

    private static long failed(JsonNode crawl) {
        long failed = 0;
        for (JsonNode failure : crawl.path("progress").path("failures")) {
            failed += failure.path("urls").asLong();
        }
        return failed;
    }

    private static String time(long seconds) {
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
