package io.hearsay.scraper.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.scraper.address.PageAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org), which some sites offer instead of RSS. */
final class JsonFeeds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeeds() {}

    /** What a feed leads to; empty when it is no JSON. */
    static Optional<List<Found>> read(ListBody body, PageAddress address) {
        try {
            return Optional.of(found(JSON.readTree(body.open()), address));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static List<Found> found(JsonNode feed, PageAddress address) {
        List<Found> found = new ArrayList<>();
        String language = text(feed, "language");
        for (JsonNode item : feed.path("items")) {
            if (found.size() < ListElements.MAX_ENTRIES) {
                link(item)
                        .flatMap(address::resolve)
                        .ifPresent(page -> found.add(Found.entry(page, listed(item, language))));
            }
        }
        Optional.ofNullable(text(feed, "next_url"))
                .flatMap(address::resolve)
                .ifPresent(next -> found.add(Found.list(next)));
        return found;
    }

    private static Optional<String> link(JsonNode item) {
        return Optional.ofNullable(text(item, "url"))
                .or(() -> Optional.ofNullable(text(item, "id")).filter(id -> id.startsWith("http")));
    }

    private static Listed listed(JsonNode item, String feedLanguage) {
        String language = text(item, "language");
        return new Listed(
                ListDates.iso(text(item, "date_published")),
                "feed",
                ListDates.iso(text(item, "date_modified")),
                text(item, "title"),
                language == null ? feedLanguage : language);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
