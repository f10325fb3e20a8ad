package io.hearsay.cli.scrape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.services.ServiceClient;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Prints a crawl's articles, one JSON object a line, as the filter {@code article} does; each with its URL. */
final class ArticleLines {

    /** The fields as the filter names them; null where the page does not give one. */
    private static final List<String> FIELDS = List.of(
            "url",
            "text",
            "title",
            "published",
            "modified",
            "authors",
            "outlet",
            "section",
            "language",
            "dateline",
            "creditLine",
            "captions");

    private static final JsonMapper JSON = new JsonMapper();

    private final ServiceClient scraper;
    private final PrintStream out;

    ArticleLines(ServiceClient scraper, PrintStream out) {
        this.scraper = scraper;
        this.out = out;
    }

    /** Prints every article once; returns how many there are. */
    int print(String crawl) throws InterruptedException {
        Set<String> articles = new LinkedHashSet<>();
        for (String state : List.of("fetched", "unchanged")) {
            for (JsonNode url : scraper.all("crawls/%s/urls?state=%s".formatted(crawl, state))) {
                if (url.has("articleId")) {
                    articles.add(url.path("articleId").asText());
                }
            }
        }
        for (String id : articles) {
            out.println(line(scraper.get("articles/" + id)));
        }
        return articles.size();
    }

    static ObjectNode line(JsonNode article) {
        ObjectNode line =
                JSON.createObjectNode().put("doc_id", article.path("id").asText());
        FIELDS.forEach(field -> line.set(field, article.has(field) ? article.get(field) : null));
        return line;
    }
}
