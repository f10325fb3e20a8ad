package io.hearsay.query.article;

import io.hearsay.entity.NameMatcher;
import io.hearsay.query.search.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes out of articles what people said whose words were taken down, for whoever asks. Which sentences these are the
 * extractor finds, so while there are such people nothing is shown of a text that it has not read, and the headline is
 * the one that it has; of what it is not told, fields that name them are left out here.
 */
@ApplicationScoped
class Withholding {

    private static final String WITHHELD =
            """
            select article_id, text, title, credit_line, blanked from claim.withheld_v1
            where article_id = any(:ids)""";

    private static final String READ =
            "select article_id, read_hash from claim.article_state_v1 where article_id = any(:ids)";

    private final Sql sql;
    private final EntityManager entities;

    Withholding(Sql sql, EntityManager entities) {
        this.sql = sql;
        this.entities = entities;
    }

    /** An article as it may be shown; blanked where words were taken out of it. */
    private record Left(String articleId, String text, String title, String creditLine, boolean blanked) {

        static Left of(ResultSet row) throws SQLException {
            return new Left(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
        }
    }

    /** The same articles, of which no more is left than may be shown. */
    List<ArticleRow> apply(List<ArticleRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        namesInForce().ifPresent(names -> apply(NameMatcher.of(names), rows));
        return rows;
    }

    /** Empty when nobody's words are taken down. */
    private Optional<List<String>> namesInForce() {
        return sql.rows(
                        "select in_force, names from claim.withholding_v1",
                        Map.of(),
                        row -> row.getBoolean(1)
                                ? Optional.of(List.of((String[]) row.getArray(2).getArray()))
                                : Optional.<List<String>>empty())
                .getFirst();
    }

    private void apply(NameMatcher names, List<ArticleRow> rows) {
        Map<String, ?> ids = Map.of("ids", rows.stream().map(row -> row.id).toArray(String[]::new));
        Map<String, Left> left = sql.rows(WITHHELD, ids, Left::of).stream()
                .collect(Collectors.toMap(Left::articleId, Function.identity()));
        Map<String, String> read = read(ids);
        for (ArticleRow row : rows) {
            entities.detach(row);
            Left shown = left.get(row.id);
            if (shown == null || !Objects.equals(row.contentHash, read.get(row.id))) {
                cut(row, "", null, null);
            } else if (shown.blanked()) {
                cut(row, shown.text(), shown.title(), shown.creditLine());
            } else {
                lookThrough(row, shown.title(), names);
            }
        }
    }

    private Map<String, String> read(Map<String, ?> ids) {
        return sql.rows(READ, ids, row -> new String[] {row.getString(1), row.getString(2)}).stream()
                .filter(state -> state[1] != null)
                .collect(Collectors.toMap(state -> state[0], state -> state[1]));
    }

    /**
     * Where somebody is spoken of, a surname alone may be theirs: of fields that nobody looks through nothing is left.
     */
    private static void cut(ArticleRow row, String text, String title, String creditLine) {
        row.text = text;
        row.title = title;
        row.creditLine = creditLine;
        row.authors = List.of();
        row.captions = List.of();
        row.section = null;
        row.dateline = null;
    }

    private static void lookThrough(ArticleRow row, String title, NameMatcher names) {
        row.title = title;
        row.creditLine = unless(names, row.creditLine);
        row.authors = without(names, row.authors);
        row.captions = without(names, row.captions);
        row.section = unless(names, row.section);
        row.dateline = unless(names, row.dateline);
    }

    private static List<String> without(NameMatcher names, List<String> texts) {
        return texts == null
                ? null
                : texts.stream().filter(text -> !names.isIn(text)).toList();
    }

    private static String unless(NameMatcher names, String text) {
        return names.isIn(text) ? null : text;
    }
}
