package io.hearsay.query.article;

import io.hearsay.query.search.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up articles in short, many at a time. */
@ApplicationScoped
public class ArticleReferences {

    private static final String ARTICLES =
            """
            select a.id, a.url, case when w.article_id is null and not f.in_force then a.title else w.title end, a.outlet,
              a.published_date, a.published_evidence, a.published_confidence
            from crawl.article_v1 a cross join claim.withholding_v1 f
            left join claim.withheld_v1 w on w.article_id = a.id where a.id = any(:ids)""";

    private final Sql sql;

    ArticleReferences(Sql sql) {
        this.sql = sql;
    }

    /** The articles that still exist among these, by id. */
    public Map<String, ArticleReference> byId(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.rows(ARTICLES, Map.of("ids", ids.toArray(String[]::new)), ArticleReferences::reference).stream()
                        .collect(Collectors.toMap(ArticleReference::id, Function.identity()));
    }

    /** One article, if it still exists. */
    public Optional<ArticleReference> withId(String id) {
        return Optional.ofNullable(byId(List.of(id)).get(id));
    }

    private static ArticleReference reference(ResultSet row) throws SQLException {
        return new ArticleReference(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                DatedAnswer.of(row.getString(5), row.getString(6), row.getObject(7, Double.class)));
    }
}
