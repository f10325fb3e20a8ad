package io.hearsay.query.claim;

import io.hearsay.query.article.ArticleReference;
import io.hearsay.query.article.ArticleReferences;
import io.hearsay.query.correction.CorrectionMark;
import io.hearsay.query.correction.Corrections;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Counts;
import io.hearsay.query.search.FacetsAnswer;
import io.hearsay.query.search.Filter;
import io.hearsay.query.search.Lists;
import io.hearsay.query.search.Marks;
import io.hearsay.query.search.Orders;
import io.hearsay.query.search.Source;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads claims. */
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<ClaimRow, String> {

    private static final String VIEW = "claim.claim_v1";

    /** Claims by date, the latest first, the undated last. */
    public static final Source<ClaimRow> BY_DATE = new Source<>(
            ClaimRow.class,
            VIEW,
            "claim.claim_entry_v1",
            "claim.claim_entry_v2",
            "e.day",
            ClaimRow::dateOrEmpty,
            true,
            true);

    private static final Orders<ClaimRow> ORDERS = Orders.of(BY_DATE);

    private static final Source<ClaimRow> BY_POSITION = new Source<>(
            ClaimRow.class,
            VIEW,
            null,
            null,
            "lpad(cast(e.position as text), 9, '0')",
            row -> "%09d".formatted(row.position),
            false,
            true);

    private final Lists lists;
    private final Counts counts;
    private final Marks marks;
    private final ArticleReferences articles;
    private final Corrections corrections;

    Claims(Lists lists, Counts counts, Marks marks, ArticleReferences articles, Corrections corrections) {
        this.lists = lists;
        this.counts = counts;
        this.marks = marks;
        this.articles = articles;
        this.corrections = corrections;
    }

    /** What claims must fulfil for a search. */
    public static Conditions conditions(Filter filter) {
        Conditions conditions = filter.conditions();
        return filter.asksForAct() ? conditions : conditions.and("not e.attitude");
    }

    /**
     * One stretch of the claims of a search, with the words that matched.
     *
     * @param sort their order, or null for the latest first
     */
    public Listing<ClaimAnswer> search(Filter filter, String sort, Stretch stretch) {
        Source<ClaimRow> source = ORDERS.by(sort, filter);
        return lists.read(
                source,
                conditions(filter),
                stretch,
                rows -> marks.on(answers(rows), ClaimAnswer::text, filter, ClaimAnswer::marked));
    }

    /** What claims of a search there are. */
    public FacetsAnswer count(Filter filter) {
        return counts.read(BY_DATE, conditions(filter));
    }

    /** One claim, if there is one with this id. */
    Optional<ClaimAnswer> answer(String id) {
        return findByIdOptional(id).map(row -> answers(List.of(row)).getFirst());
    }

    /** These claims as they are answered, by id; those that no longer exist are left out. */
    public Map<String, ClaimAnswer> byId(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : answers(list("id in ?1", ids)).stream()
                        .collect(Collectors.toMap(ClaimAnswer::id, Function.identity()));
    }

    /** The claims of these statements by statement id, the earliest published first, the undated last. */
    public Map<String, List<ClaimAnswer>> ofStatements(Collection<String> statements) {
        if (statements.isEmpty()) {
            return Map.of();
        }
        List<ClaimRow> rows = find(
                        "statementId in ?1 order by publishedDate asc nulls last, articleId, position, id", statements)
                .list();
        return answers(rows).stream().collect(Collectors.groupingBy(ClaimAnswer::statementId));
    }

    /** Claims as they are answered, in the rows' order. */
    public List<ClaimAnswer> answers(List<ClaimRow> rows) {
        Map<String, ArticleReference> known =
                articles.byId(rows.stream().map(row -> row.articleId).distinct().toList());
        Map<String, List<CorrectionMark>> marks =
                corrections.marks(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> ClaimAnswer.of(
                        row, known.getOrDefault(row.articleId, unknown(row)), marks.getOrDefault(row.id, List.of())))
                .toList();
    }

    /** An article the scraper has erased and the extractor has not yet: what the claim itself knows of it. */
    private static ArticleReference unknown(ClaimRow row) {
        return new ArticleReference(row.articleId, null, null, row.outlet, null);
    }

    Listing<ClaimAnswer> ofArticle(String article, Stretch stretch) {
        Conditions conditions = new Conditions().and("e.article_id = :article", "article", article);
        return lists.read(BY_POSITION, conditions, stretch, this::answers);
    }
}
