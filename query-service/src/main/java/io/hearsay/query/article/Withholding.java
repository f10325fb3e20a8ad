package io.hearsay.query.article;

import io.hearsay.query.search.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes out of articles what people said whose words were taken down, for whoever asks. Which sentences these are the
 * extractor finds, so while there are such people nothing is shown of a text that it has not read.
 */
@ApplicationScoped
class Withholding {

    private static final String WITHHELD =
            """
            select article_id, content_hash, text, title, credit_line from claim.withheld_v1
            where article_id = any(:ids)""";

    private static final String READ =
            "select article_id, read_hash from claim.article_state_v1 where article_id = any(:ids)";

    private final Sql sql;
    private final EntityManager entities;

    Withholding(Sql sql, EntityManager entities) {
        this.sql = sql;
        this.entities = entities;
    }

    /** An article as it may be shown. */
    private record Left(String articleId, String contentHash, String text, String title, String creditLine) {

        static Left of(ResultSet row) throws SQLException {
            return new Left(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
        }
    }

    /** The same articles, of which no more is left than may be shown. */
    List<ArticleRow> apply(List<ArticleRow> rows) {
        if (rows.isEmpty() || !isAnyInForce()) {
            return rows;
        }
        Map<String, ?> ids = Map.of("ids", rows.stream().map(row -> row.id).toArray(String[]::new));
        Map<String, Left> left = sql.rows(WITHHELD, ids, Left::of).stream()
                .collect(Collectors.toMap(Left::articleId, Function.identity()));
        Map<String, String> read = read(ids);
        rows.forEach(row -> {
            entities.detach(row);
            Left shown = left.get(row.id);
            if (!Objects.equals(row.contentHash, read.get(row.id))) {
                cut(row, "", null, null);
            } else if (shown != null) {
                cut(row, shown.text(), shown.title(), shown.creditLine());
            }
        });
        return rows;
    }

    private boolean isAnyInForce() {
        return sql.rows("select in_force from claim.withholding_v1", Map.of(), row -> row.getBoolean(1))
                .getFirst();
    }

    private Map<String, String> read(Map<String, ?> ids) {
        return sql.rows(READ, ids, row -> new String[] {row.getString(1), row.getString(2)}).stream()
                .filter(state -> state[1] != null)
                .collect(Collectors.toMap(state -> state[0], state -> state[1]));
    }

    /** Of fields that nobody looks through, nothing is left. */
    private static void cut(ArticleRow row, String text, String title, String creditLine) {
        row.text = text;
        row.title = title;
        row.creditLine = creditLine;
        row.authors = List.of();
        row.captions = List.of();
        row.section = null;
        row.dateline = null;
    }
}
