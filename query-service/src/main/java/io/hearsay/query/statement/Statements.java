package io.hearsay.query.statement;

import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.claim.Claims;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads statements with their reports and relations. */
@ApplicationScoped
public class Statements implements PanacheRepositoryBase<StatementRow, String> {

    private static final String VIEW = "claim.statement_v1";

    /** Statements by first report, the latest first, the undated last. */
    static final Source<StatementRow> BY_DATE = new Source<>(
            StatementRow.class,
            VIEW,
            "claim.statement_entry_v1",
            "claim.statement_entry_v2",
            "e.day",
            StatementRow::dateOrEmpty,
            true,
            true);

    private static final Orders<StatementRow> ORDERS = Orders.of(BY_DATE)
            .and("origins", BY_DATE.by(counted("origins"), null, true))
            .and("pages", BY_DATE.by(counted("pages"), null, true));

    /** Statements by when they were made, the earliest first. */
    public static final Source<StatementRow> CHRONOLOGICAL = new Source<>(
            StatementRow.class, VIEW, null, null, "coalesce(e.said_on, '')", StatementRow::saidOnOrEmpty, false, true);

    private final Lists lists;
    private final Counts counts;
    private final Marks marks;
    private final Claims claims;
    private final Relations relations;

    Statements(Lists lists, Counts counts, Marks marks, Claims claims, Relations relations) {
        this.lists = lists;
        this.counts = counts;
        this.marks = marks;
        this.claims = claims;
        this.relations = relations;
    }

    /** The most first, of equally many the latest. */
    private static String counted(String column) {
        return "lpad(cast(e.%s as text), 9, '0') || e.day".formatted(column);
    }

    /** What statements must fulfil for a search. */
    public static Conditions conditions(Filter filter) {
        return filter.conditions();
    }

    /**
     * One stretch of the statements of a search, with the words that matched.
     *
     * @param sort their order, or null for the latest first
     */
    public Listing<StatementAnswer> search(Filter filter, String sort, Stretch stretch) {
        Source<StatementRow> source = ORDERS.by(sort, filter);
        return lists.read(
                source,
                filter.conditions(),
                stretch,
                rows -> marks.on(answers(rows), StatementAnswer::text, filter, StatementAnswer::marked));
    }

    /** What statements of a search there are. */
    public FacetsAnswer count(Filter filter) {
        return counts.read(BY_DATE, conditions(filter));
    }

    /** One stretch of the statements that fulfil the conditions. */
    public Listing<StatementAnswer> read(Source<StatementRow> source, Conditions conditions, Stretch stretch) {
        return lists.read(source, conditions, stretch, this::answers);
    }

    Optional<StatementAnswer> answer(String id) {
        return findByIdOptional(id).map(row -> answers(List.of(row)).getFirst());
    }

    /** These statements as they are answered, by id; those that no longer exist are left out. */
    public Map<String, StatementAnswer> byId(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : answers(list("id in ?1", ids)).stream()
                        .collect(Collectors.toMap(StatementAnswer::id, Function.identity()));
    }

    /** The statements of these propositions in short, by proposition, the earliest reported first. */
    public Map<String, List<StatementReference>> ofPropositions(Collection<String> propositions) {
        List<StatementRow> rows = propositions.isEmpty()
                ? List.of()
                : list("propositionId in ?1 order by firstReported asc nulls last, id", propositions);
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.propositionId, Collectors.mapping(StatementRow::reference, Collectors.toList())));
    }

    private List<StatementAnswer> answers(List<StatementRow> rows) {
        Set<String> ids = rows.stream().map(StatementRow::id).collect(Collectors.toSet());
        Map<String, List<ClaimAnswer>> reports = claims.ofStatements(ids);
        List<RelationRow> touching = relations.touching(ids);
        Map<String, StatementReference> others = references(touching);
        return rows.stream()
                .map(row -> StatementAnswer.of(
                        row, reports.getOrDefault(row.id, List.of()), related(row.id, touching, others)))
                .toList();
    }

    private Map<String, StatementReference> references(List<RelationRow> touching) {
        Set<String> ids = new HashSet<>();
        touching.forEach(relation -> ids.addAll(Set.of(relation.a, relation.b)));
        return ids.isEmpty()
                ? Map.of()
                : find("id in ?1", ids).stream().collect(Collectors.toMap(StatementRow::id, StatementRow::reference));
    }

    private static List<RelationAnswer> related(
            String id, List<RelationRow> touching, Map<String, StatementReference> others) {
        return touching.stream()
                .flatMap(relation -> related(id, relation, others))
                .toList();
    }

    private static Stream<RelationAnswer> related(
            String id, RelationRow relation, Map<String, StatementReference> others) {
        boolean first = relation.a.equals(id);
        StatementReference other = others.get(first ? relation.b : relation.a);
        if (other == null || !(first || relation.b.equals(id))) {
            return Stream.empty();
        }
        return Stream.of(new RelationAnswer(
                relation.id, relation.kind, first ? "from" : "to", other, relation.score, relation.reason));
    }
}
