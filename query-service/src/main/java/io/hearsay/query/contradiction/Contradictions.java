package io.hearsay.query.contradiction;

import io.hearsay.query.article.ArticleReference;
import io.hearsay.query.article.ArticleReferences;
import io.hearsay.query.contradiction.ContradictionAnswer.Evidence;
import io.hearsay.query.contradiction.ContradictionAnswer.Side;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Lists;
import io.hearsay.query.search.Source;
import io.hearsay.query.statement.EvidenceColumn;
import io.hearsay.query.statement.RelationRow;
import io.hearsay.query.statement.StatementAnswer;
import io.hearsay.query.statement.Statements;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads contradictions with both statements and both passages. */
@ApplicationScoped
public class Contradictions {

    private static final Source<RelationRow> SURE_FIRST = new Source<>(
            RelationRow.class,
            "claim.relation_v1",
            "to_char(coalesce(e.score, 0), 'FM0.000000')",
            row -> "%.6f".formatted(row.score == null ? 0 : row.score),
            true);

    private final Lists lists;
    private final Statements statements;
    private final ArticleReferences articles;

    Contradictions(Lists lists, Statements statements, ArticleReferences articles) {
        this.lists = lists;
        this.statements = statements;
        this.articles = articles;
    }

    Listing<ContradictionAnswer> read(Conditions conditions, Stretch stretch) {
        return lists.read(SURE_FIRST, conditions, stretch, this::answers);
    }

    /** The changes of position that some statements brought about: each is the later one of its pair. */
    public List<ContradictionAnswer> changesTo(Collection<String> statements) {
        Conditions changes = new Conditions()
                .and("e.kind = 'position-change'")
                .and("e.b = any(:later)", "later", statements.toArray(String[]::new));
        return read(changes, Stretch.longest()).items();
    }

    private List<ContradictionAnswer> answers(List<RelationRow> rows) {
        Map<String, StatementAnswer> sides = statements.byId(
                rows.stream().flatMap(row -> Stream.of(row.a, row.b)).distinct().toList());
        Map<String, ArticleReference> known = articles.byId(rows.stream()
                .flatMap(row -> Stream.of(row.evidence.a(), row.evidence.b()))
                .filter(Objects::nonNull)
                .map(EvidenceColumn.Side::articleId)
                .distinct()
                .toList());
        return rows.stream()
                .filter(row -> sides.containsKey(row.a) && sides.containsKey(row.b))
                .map(row -> answer(row, sides, known))
                .toList();
    }

    private static ContradictionAnswer answer(
            RelationRow row, Map<String, StatementAnswer> sides, Map<String, ArticleReference> known) {
        Evidence evidence = new Evidence(side(row.evidence.a(), known), side(row.evidence.b(), known));
        return new ContradictionAnswer(
                row.id, row.kind, sides.get(row.a), sides.get(row.b), evidence, row.score, row.reason);
    }

    private static Side side(EvidenceColumn.Side side, Map<String, ArticleReference> known) {
        return side == null || !known.containsKey(side.articleId())
                ? null
                : new Side(known.get(side.articleId()), side.span());
    }
}
