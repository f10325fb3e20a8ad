package io.hearsay.scraper.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonFeedsTest {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/feed.json");

    private static Optional<List<Found>> read(String feed) {
        return JsonFeeds.read(new ListBody(feed.getBytes(StandardCharsets.UTF_8)), ADDRESS);
    }

    private static PageAddress page(String path) {
        return PageAddress.stored("https://news.example" + path);
    }

    @Test
    void anItemHasItsDatesTitleAndLanguage() {
        assertThat(
                        read(
                                """
                        {"version": "https://jsonfeed.org/version/1.1", "language": "en", "items": [
                          {"id": "1", "url": "/a", "title": "A", "language": "de",
                           "date_published": "2014-08-26T19:26:00-04:00", "date_modified": "2014-08-27T00:00:00Z"},
                          {"id": "https://news.example/b"},
                          {"id": "3"}, {"url": 4}, null, "x"]}"""))
                .hasValue(List.of(
                        Found.entry(
                                page("/a"), new Listed("2014-08-26T23:26Z", "feed", "2014-08-27T00:00Z", "A", "de")),
                        Found.entry(page("/b"), new Listed(null, null, null, null, "en"))));
    }

    @Test
    void itemsMayBeNumberedAsPhpWritesThem() {
        assertThat(read("{\"items\": {\"0\": {\"url\": \"/a\"}, \"2\": {\"url\": \"/b\"}}, \"language\": \"en\"}"))
                .hasValueSatisfying(
                        found -> assertThat(found).extracting(Found::address).containsExactly(page("/a"), page("/b")));
    }

    @Test
    void theNextPageIsAListToo() {
        assertThat(read("{\"items\": [], \"next_url\": \"?page=2\"}"))
                .hasValue(List.of(Found.list(page("/feed.json?page=2"))));
    }

    @Test
    void whatIsNoJsonIsNoFeed() {
        assertThat(read("{\"items\": [")).isEmpty();
        assertThat(read("[".repeat(100_000))).isEmpty();
        assertThat(read("3")).hasValue(List.of());
    }
}
