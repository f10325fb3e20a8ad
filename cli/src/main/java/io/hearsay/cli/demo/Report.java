package io.hearsay.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;

/** Prints findings for a reader. */
final class Report {

    private static final int MOST_STATEMENTS = 12;

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** Prints all of it. */
    void print(ObjectNode findings) {
        articles(findings.path("articles"));
        statements(findings.path("statements"));
        reprints(findings.path("reprints"));
        contradictions(findings.path("contradictions"));
        timeline(findings.path("timeline"));
        heading("Look further");
        findings.path("addresses")
                .properties()
                .forEach(address -> out.printf(
                        "  %-18s %s%n", address.getKey(), address.getValue().asText()));
        out.flush();
    }

    private void heading(String words) {
        out.printf("%n%s%n%s%n", words, "-".repeat(words.length()));
    }

    private void articles(JsonNode articles) {
        heading("Articles (%d)".formatted(articles.size()));
        for (JsonNode article : articles) {
            out.printf(
                    "  %s%n      %s, %s%n",
                    title(article), article.path("outlet").asText("?"), date(article));
        }
    }

    private static String title(JsonNode article) {
        String title = article.path("title").textValue();
        return title != null ? title : "(no headline) " + article.path("url").asText();
    }

    private static String date(JsonNode article) {
        JsonNode published = article.path("published");
        return published.isObject()
                ? "%s (from %s)"
                        .formatted(
                                published.path("date").asText(),
                                published.path("evidence").asText())
                : "undated";
    }

    private void statements(JsonNode statements) {
        heading("Statements (%d, the most reported first)".formatted(statements.size()));
        int shown = 0;
        for (JsonNode statement : statements) {
            if (shown++ == MOST_STATEMENTS) {
                out.printf("  ... and %d more%n", statements.size() - MOST_STATEMENTS);
                return;
            }
            statement(statement);
        }
    }

    private void statement(JsonNode statement) {
        out.printf("  %s%s: %s%n", speaker(statement), via(statement), words(statement));
        out.printf("      %s · %s%n", count(statement, "pages", "page"), count(statement, "origins", "origin"));
    }

    private static String count(JsonNode statement, String field, String one) {
        int count = statement.path(field).asInt();
        return count + " " + (count == 1 ? one : one + "s");
    }

    /** In quotation marks only where a page quotes them: a report's words are not the speaker's. */
    private static String words(JsonNode statement) {
        for (JsonNode claim : statement.path("claims")) {
            if (claim.path("type").asText().equals("direct")) {
                return "“" + statement.path("text").asText() + "”";
            }
        }
        return statement.path("text").asText();
    }

    private static String speaker(JsonNode statement) {
        JsonNode speaker = statement.path("speaker");
        String name = speaker.path("name").textValue();
        return name == null ? "unresolved speaker" : name;
    }

    private static String via(JsonNode statement) {
        StringBuilder chain = new StringBuilder();
        for (JsonNode hop : statement.path("via")) {
            chain.append(", via ").append(hop.path("name").asText());
        }
        return chain.toString();
    }

    private void reprints(JsonNode reprints) {
        heading("Reprints (%d)".formatted(reprints.size()));
        for (JsonNode reprint : reprints) {
            out.printf(
                    "  %s carries %.0f %% of its text from %s (%s)%n",
                    reprint.path("of").path("outlet").asText("?"),
                    reprint.path("share").asDouble() * 100,
                    reprint.path("article").path("outlet").asText("?"),
                    reprint.path("kind").asText());
        }
    }

    private void contradictions(JsonNode contradictions) {
        heading("Contradictions (%d)".formatted(contradictions.size()));
        for (JsonNode contradiction : contradictions) {
            side(contradiction, "a");
            side(contradiction, "b");
            out.printf(
                    "      %s: %s%n%n",
                    contradiction.path("relation").asText(),
                    contradiction.path("reason").asText());
        }
    }

    private void side(JsonNode contradiction, String side) {
        JsonNode evidence = contradiction.path("evidence").path(side);
        out.printf(
                "  %s: “%s”  (%s)%n",
                speaker(contradiction.path(side)),
                evidence.path("span").path("exact").asText(),
                evidence.path("article").path("outlet").asText("?"));
    }

    private void timeline(JsonNode timeline) {
        if (!timeline.isObject()) {
            return;
        }
        heading("Timeline of " + timeline.path("speaker").path("name").asText());
        timeline.path("items").forEach(entry -> entry(day(entry.path("date").asText()), entry));
        timeline.path("undated").forEach(entry -> entry("undated" + bounds(entry), entry));
    }

    private static String day(String date) {
        int time = date.indexOf('T');
        return time < 0 ? date : date.substring(0, time);
    }

    private void entry(String date, JsonNode entry) {
        JsonNode statement = entry.path("statement");
        out.printf("  %-12s %s: %s%n", date, speaker(statement), words(statement));
    }

    private static String bounds(JsonNode entry) {
        StringBuilder bounds = new StringBuilder();
        for (JsonNode bound : entry.path("bounds")) {
            bounds.append(", ")
                    .append(bound.path("relation").asText())
                    .append(' ')
                    .append(bound.path("date").asText());
        }
        return bounds.toString();
    }
}
