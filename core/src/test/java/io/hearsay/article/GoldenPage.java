package io.hearsay.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder of the test resources: a page as it came, and the article that stands in it. */
record GoldenPage(String name, String content, JsonNode article) {

    /** The folders under {@code pages}: HTML. */
    static Stream<GoldenPage> pages() {
        return under("pages", "page.html");
    }

    /** The folders under {@code texts}: the same pages scraped to plain text. */
    static Stream<GoldenPage> texts() {
        return under("texts", "scraped.txt");
    }

    private static Stream<GoldenPage> under(String folder, String file) {
        try (Stream<Path> folders =
                Files.list(Path.of(GoldenPage.class.getResource(folder).toURI()))) {
            return folders.sorted().map(each -> read(each, file)).toList().stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot list the golden pages under " + folder, e);
        }
    }

    private static GoldenPage read(Path folder, String file) {
        try {
            return new GoldenPage(
                    folder.getFileName().toString(),
                    Files.readString(folder.resolve(file)),
                    new ObjectMapper().readTree(folder.resolve("article.json").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> paragraphs() {
        return values("paragraphs");
    }

    /** A list; empty when the folder says nothing of it. */
    List<String> values(String field) {
        List<String> values = new ArrayList<>();
        article.path(field).forEach(value -> values.add(value.asText()));
        return values;
    }

    /** A value that every folder tells, null where the page has none. */
    String value(String field) {
        return article.get(field).isNull() ? null : article.get(field).asText();
    }

    /** A value that only some folders tell: theirs, else what was found. */
    String value(String field, String found) {
        return article.has(field) ? value(field) : found;
    }

    @Override
    public String toString() {
        return name;
    }
}
