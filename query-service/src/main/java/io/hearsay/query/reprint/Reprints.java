package io.hearsay.query.reprint;

import io.hearsay.query.article.ArticleReference;
import io.hearsay.query.article.ArticleReferences;
import io.hearsay.query.article.Articles;
import io.hearsay.query.article.ParagraphAnswer;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Lists;
import io.hearsay.query.search.Source;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what an article shares with others. */
@ApplicationScoped
public class Reprints implements PanacheRepositoryBase<ReprintRow, ReprintRow.Pair> {

    /** The view has two ids; inside one article's list the other article's is the one that counts. */
    private static final String VIEW = "(select r.*, r.other_id as id from claim.reprint_v1 r)";

    private static final Source<ReprintRow> BY_SHARE = new Source<>(
            ReprintRow.class, VIEW, "to_char(e.share, 'FM0.000000')", row -> "%.6f".formatted(row.share), true);

    private static final String AMONG =
            """
            select r.* from claim.reprint_v1 r
            join unnest(cast(:ids as text[])) with ordinality a(id, place) on a.id = r.article_id
            join unnest(cast(:ids as text[])) with ordinality b(id, place) on b.id = r.other_id
            where a.place < b.place and cast(r.runs as text) <> '[]'
            order by a.place, r.share desc, r.other_id""";

    private final Lists lists;
    private final ArticleReferences references;
    private final Articles articles;
    private final EntityManager entities;

    Reprints(Lists lists, ArticleReferences references, Articles articles, EntityManager entities) {
        this.entities = entities;
        this.lists = lists;
        this.references = references;
        this.articles = articles;
    }

    /**
     * What shares text with an article, the largest share first; nothing where there is no such article. Of its words
     * the present caller is told what both articles show him.
     */
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

    /** How one article copies another, if it does. */
    public Optional<Copy> copy(String article, String other) {
        return find("articleId = ?1 and otherId = ?2", article, other)
                .firstResultOptional()
                .map(ReprintRow::copy);
    }

    /**
     * The copies among some articles, each of a later one in their order.
     *
     * @param most how many at most
     */
    public List<Copy> among(List<String> ids, int most) {
        if (ids.size() < 2) {
            return List.of();
        }
        Stream<?> rows = entities
                .createNativeQuery(AMONG, ReprintRow.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .setMaxResults(most)
                .getResultList()
                .stream();
        return rows.map(ReprintRow.class::cast).map(ReprintRow::copy).toList();
    }

    private List<ReprintAnswer> answers(List<ReprintRow> rows) {
        Map<String, ArticleReference> known =
                references.byId(rows.stream().map(ReprintRow::id).toList());
        List<ReprintRow> there =
                rows.stream().filter(row -> known.containsKey(row.otherId)).toList();
        if (articles.mayShowAll()) {
            return there.stream()
                    .map(row -> ReprintAnswer.whole(row, known.get(row.otherId)))
                    .toList();
        }
        Map<String, List<ParagraphAnswer>> shown = articles.extracts(there.stream()
                .flatMap(row -> Stream.of(row.articleId, row.otherId))
                .collect(Collectors.toSet()));
        return there.stream()
                .map(row -> ReprintAnswer.extract(row, known.get(row.otherId), shown(row, shown)))
                .toList();
    }

    private static List<Run> shown(ReprintRow row, Map<String, List<ParagraphAnswer>> shown) {
        return ShownRuns.of(
                row.runs(), shown.getOrDefault(row.articleId, List.of()), shown.getOrDefault(row.otherId, List.of()));
    }
}
