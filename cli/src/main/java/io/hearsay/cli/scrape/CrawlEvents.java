package io.hearsay.cli.scrape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.console.UserErrorException;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads server-sent events (HTML standard, section 9.2), as far as a crawl's progress needs them. */
final class CrawlEvents {

    private static final JsonMapper JSON = new JsonMapper();

    private String event = "";
    private String data = "";

    /**
     * Hands out the crawl of every event.
     *
     * @return whether the last event, {@code end}, was among them; else the stream broke off
     */
    boolean read(Stream<String> lines, Consumer<JsonNode> crawl) {
        for (Iterator<String> all = lines.iterator(); all.hasNext(); ) {
            String line = all.next();
            if (!line.isEmpty()) {
                field(line);
            } else if (!data.isEmpty()) {
                crawl.accept(json(data));
                if (event.equals("end")) {
                    return true;
                }
                event = "";
                data = "";
            }
        }
        return false;
    }

    private void field(String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        switch (name) {
            case "event" -> event = value;
            case "data" -> data += value;
            default -> {
                // Ids and comments: a crawl's progress starts anew with every connection.
            }
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UserErrorException("the scraper sent an event that is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
