package io.hearsay.query.reprint;

import io.hearsay.query.article.ArticleReference;
import io.hearsay.query.article.ArticleReferences;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Lists;
import io.hearsay.query.search.Source;
import io.hearsay.query.search.Stretch;
import io.hearsay.web.Listing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what an article shares with others. */
@ApplicationScoped
public class Reprints implements PanacheRepositoryBase<ReprintRow, ReprintRow.Pair> {

    /** The view has two ids; inside one article's list the other article's is the one that counts. */
    private static final String VIEW = "(select r.*, r.other_id as id from claim.reprint_v1 r)";

    private static final Source<ReprintRow> BY_SHARE = new Source<>(
            ReprintRow.class, VIEW, "to_char(e.share, 'FM0.000000')", row -> "%.6f".formatted(row.share), true);

    private final Lists lists;
    private final ArticleReferences articles;

    Reprints(Lists lists, ArticleReferences articles) {
        this.lists = lists;
        this.articles = articles;
    }

    /** What shares text with an article, the largest share first; nothing where there is no such article. */
    public Listing<ReprintAnswer> of(String article, Stretch stretch) {
        Conditions conditions = new Conditions().and("e.article_id = :article", "article", article);
        return lists.read(BY_SHARE, conditions, stretch, this::answers);
    }

    /** The id of the article that this one copies: the earliest known of its family, unless that is itself. */
    public Optional<String> original(String article) {
        return find("articleId = ?1 and leaderId <> ?1", article)
                .firstResultOptional()
                .map(row -> row.leaderId);
    }

    private List<ReprintAnswer> answers(List<ReprintRow> rows) {
        Map<String, ArticleReference> known =
                articles.byId(rows.stream().map(ReprintRow::id).toList());
        return rows.stream()
                .filter(row -> known.containsKey(row.otherId))
                .map(row -> ReprintAnswer.of(row, known.get(row.otherId)))
                .toList();
    }
}
