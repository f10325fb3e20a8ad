package io.hearsay.cli.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.text.CodePoints;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compares the spans of claims with the texts that they point into. Articles and claims come side by side in one order,
 * so that every text is read once; and it is this program that counts code points, not the database.
 */
final class SpanCheck implements Check {

    private static final JsonMapper JSON = new JsonMapper();

    /** What W3C's selectors give of a text before and after the words, at most. */
    private static final int CONTEXT = 32;

    private static final String TEXTS = "select id, text from claim.article order by id";

    private static final String CLAIMS =
            """
            select article_id, id, cast(jsonb_build_object('content', content, 'cue', cue, 'source', source,
              'carrier', carrier, 'addressee', addressee, 'grounds', grounds) as text)
            from claim.claim order by article_id""";

    @Override
    public void run(Store store, Finding finding) throws SQLException {
        try (PreparedStatement texts = store.cursor(TEXTS);
                ResultSet articles = texts.executeQuery()) {
            Article article = new Article(articles);
            store.each(CLAIMS, claim -> {
                article.goTo(claim.getString(1));
                check(claim.getString(2), json(claim.getString(3)), article, finding);
            });
        }
    }

    /** The article whose claims are being read. */
    private static final class Article {

        private final ResultSet rows;
        private String id;
        private CodePoints text;

        Article(ResultSet rows) {
            this.rows = rows;
        }

        /** Every claim has an article, and both are in the same order. */
        void goTo(String wanted) throws SQLException {
            while (!wanted.equals(id)) {
                if (!rows.next()) {
                    throw new SQLException("claims and articles are not in one order at article " + wanted);
                }
                id = rows.getString(1);
                text = null;
                if (wanted.equals(id)) {
                    text = CodePoints.of(rows.getString(2));
                }
            }
        }
    }

    /** Whatever has a start is a span, at whatever depth. */
    private static void check(String claim, JsonNode node, Article article, Finding finding) {
        if (node.has("start")) {
            finding.checked(1);
            if (!holds(node, article.text)) {
                Map<String, String> values = new LinkedHashMap<>();
                values.put("claim", claim);
                values.put("article", article.id);
                values.put("start", node.path("start").asText());
                values.put("end", node.path("end").asText());
                values.put("exact", Store.shown(node.path("exact").asText()));
                finding.fault("does not hold its words", values);
            }
        } else {
            node.forEach(part -> check(claim, part, article, finding));
        }
    }

    private static boolean holds(JsonNode span, CodePoints text) {
        int start = span.path("start").asInt(-1);
        int end = span.path("end").asInt(-1);
        if (start < 0 || end <= start || end > text.length()) {
            return false;
        }
        int before = Math.max(0, start - CONTEXT);
        int after = Math.min(text.length(), end + CONTEXT);
        return part(text, start, end).equals(span.path("exact").asText())
                && part(text, before, start).equals(span.path("prefix").asText())
                && part(text, end, after).equals(span.path("suffix").asText());
    }

    private static String part(CodePoints text, int start, int end) {
        return text.text().substring(text.toUtf16(start), text.toUtf16(end));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Postgres writes JSON that can be read", e);
        }
    }
}
