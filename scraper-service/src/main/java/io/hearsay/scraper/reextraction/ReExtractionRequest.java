package io.hearsay.scraper.reextraction;

import io.hearsay.text.ContentId;
import io.hearsay.web.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be read again. */
@Schema(
        description =
                "Which pages to read again: those of some articles, an outlet or a crawl; all where none is given.",
        examples = "{\"outlet\": \"The Harbour Courier\"}")
public record ReExtractionRequest(
        @Schema(nullable = true, description = "Ids, 1 to 1000", examples = "[\"5f1d7a84db00a9ab3e3cc5c1\"]")
                List<String> articles,
        @Schema(nullable = true, description = "An outlet's name", examples = "The Harbour Courier") String outlet,
        @Schema(nullable = true, description = "A crawl's id", examples = "0b0f1c3e-6a0e-4a5e-9b0e-2f4f6a1c9d11")
                String crawl) {

    private static final int MAX_ARTICLES = 1000;
    private static final int MAX_TEXT = 500;

    /** Named as it stands in the database and in JSON. */
    public enum Kind {
        all,
        articles,
        outlet,
        crawl
    }

    /**
     * Checks what is asked.
     *
     * @throws ProblemException (400) naming the field that is wrong
     */
    ReExtractionRequest checked() {
        if (Stream.of(articles, outlet, crawl).filter(Objects::nonNull).count() > 1) {
            throw ProblemException.badRequest("articles", "at most one of articles, outlet and crawl may be given");
        }
        if (articles != null
                && (articles.isEmpty()
                        || articles.size() > MAX_ARTICLES
                        || !articles.stream().allMatch(id -> isText(id)))) {
            throw ProblemException.badRequest(
                    "articles", "articles must hold 1 to %d ids of articles".formatted(MAX_ARTICLES));
        }
        check("outlet", outlet);
        check("crawl", crawl);
        return this;
    }

    private static void check(String field, String value) {
        if (value != null && !isText(value)) {
            throw ProblemException.badRequest(field, "%s must have 1 to %d characters".formatted(field, MAX_TEXT));
        }
    }

    private static boolean isText(String value) {
        return value != null && !value.isBlank() && value.length() <= MAX_TEXT && value.indexOf('\0') < 0;
    }

    Kind kind() {
        if (articles != null) {
            return Kind.articles;
        }
        if (outlet != null) {
            return Kind.outlet;
        }
        return crawl == null ? Kind.all : Kind.crawl;
    }

    /** Same for every request that asks for the same. */
    String subject() {
        return switch (kind()) {
            case all -> "";
            case articles -> ContentId.of(articles.stream().distinct().sorted().toArray(String[]::new));
            case outlet -> outlet;
            case crawl -> crawl;
        };
    }
}
