package io.hearsay.scraper.discovery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hearsay.scraper.address.PageAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org), which some sites offer instead of RSS. It is read field by field: a tree of a
 * feed that was made for it takes thirty times what its bytes do.
 */
final class JsonFeeds {

    private static final JsonFactory JSON = new JsonFactory();

    /** No address, date or title that is one has more; UTF-16 units. */
    private static final int LONGEST = 8192;

    private static final Set<String> OF_FEED = Set.of("language", "next_url");
    private static final Set<String> OF_ITEM =
            Set.of("url", "id", "language", "date_published", "date_modified", "title");

    private JsonFeeds() {}

    /** What a feed leads to; empty when it is no JSON. */
    static Optional<List<Found>> read(ListBody body, PageAddress address) {
        try (JsonParser parser = JSON.createParser(body.open())) {
            return Optional.of(feed(parser, address));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static List<Found> feed(JsonParser parser, PageAddress address) throws IOException {
        Findings items = new Findings();
        Map<String, String> texts = new HashMap<>();
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken().isStructStart() && name.equals("items")) {
                    items = items(parser, address);
                } else {
                    keep(parser, name, OF_FEED, texts);
                }
            }
        } else {
            parser.skipChildren();
        }
        // The language may come after the items.
        List<Found> found = new ArrayList<>(items.all());
        found.replaceAll(item -> item.inLanguage(texts.get("language")));
        Optional.ofNullable(texts.get("next_url"))
                .flatMap(address::resolve)
                .ifPresent(next -> found.add(Found.list(next)));
        return found;
    }

    /** In a list, or in an object by numbers, as PHP writes a list that something was taken out of. */
    private static Findings items(JsonParser parser, PageAddress address) throws IOException {
        Findings items = new Findings();
        for (int left = ListElements.MAX_ENTRIES; !parser.nextToken().isStructEnd(); left--) {
            Map<String, String> texts = new HashMap<>();
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    keep(parser, name, OF_ITEM, texts);
                }
            } else {
                parser.skipChildren();
            }
            if (left > 0) {
                link(texts).flatMap(address::resolve).ifPresent(page -> items.add(Found.entry(page, listed(texts))));
            }
        }
        return items;
    }

    private static Listed listed(Map<String, String> texts) {
        return new Listed(
                ListDates.iso(texts.get("date_published")),
                "feed",
                ListDates.iso(texts.get("date_modified")),
                texts.get("title"),
                texts.get("language"));
    }

    /** Keeps a value that is wanted and a text; passes over any other. */
    private static void keep(JsonParser parser, String name, Set<String> wanted, Map<String, String> texts)
            throws IOException {
        if (wanted.contains(name)
                && parser.currentToken() == JsonToken.VALUE_STRING
                && parser.getTextLength() <= LONGEST
                && !parser.getText().isBlank()) {
            texts.put(name, parser.getText());
        }
        parser.skipChildren();
    }

    private static Optional<String> link(Map<String, String> texts) {
        return Optional.ofNullable(texts.get("url"))
                .or(() -> Optional.ofNullable(texts.get("id")).filter(id -> id.startsWith("http")));
    }
}
