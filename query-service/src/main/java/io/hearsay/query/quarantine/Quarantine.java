package io.hearsay.query.quarantine;

import io.hearsay.query.article.ArticleReference;
import io.hearsay.query.article.ArticleReferences;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Lists;
import io.hearsay.query.search.Source;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Reads the quarantine, which is there while the extractor is not. */
@ApplicationScoped
class Quarantine {

    private static final String VIEW =
            "(select s.*, s.article_id as id from claim.article_state_v1 s where s.state = 'failed')";

    private static final Source<QuarantinedRow> LATEST_FIRST = new Source<>(
            QuarantinedRow.class, VIEW, "lpad(cast(e.received as text), 19, '0')", QuarantinedRow::place, true);

    private final Lists lists;
    private final ArticleReferences references;

    Quarantine(Lists lists, ArticleReferences references) {
        this.lists = lists;
        this.references = references;
    }

    Listing<QuarantinedArticle> read(Stretch stretch) {
        return lists.read(LATEST_FIRST, new Conditions(), stretch, this::answers);
    }

    private List<QuarantinedArticle> answers(List<QuarantinedRow> rows) {
        Map<String, ArticleReference> known =
                references.byId(rows.stream().map(QuarantinedRow::id).toList());
        return rows.stream()
                .map(row -> QuarantinedArticle.of(row, known.get(row.articleId)))
                .toList();
    }
}
