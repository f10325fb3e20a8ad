package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Relation;
import io.hearsay.corroboration.RelationFinder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.StatelessSession;

/** How statements relate. What holds between two of them depends on these two alone. */
@Singleton
class Relations {

    private static final Comparator<StatementRow> EARLIEST = Comparator.comparing(
                    (StatementRow row) -> row.firstReported, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.id);

    private static final String NEIGHBOURS =
            """
            select b from claim.relation where a = any(:ids)
            union select a from claim.relation where b = any(:ids)""";

    private final StatelessSession database;
    private final RelationIndex index;
    private final RelationFinder finder = new RelationFinder();

    Relations(StatelessSession database, RelationIndex index) {
        this.database = database;
        this.index = index;
    }

    /** The statements that some statements are related to. */
    Set<String> neighbours(Collection<String> statements) {
        return new TreeSet<>(database.createNativeQuery(NEIGHBOURS, String.class)
                .setParameter("ids", statements.toArray(String[]::new))
                .getResultList());
    }

    /** Compares changed statements with all that share keys with them. */
    void compareAnew(Collection<StatementRow> changed) {
        List<String> ids = changed.stream().map(row -> row.id).toList();
        if (ids.isEmpty()) {
            return;
        }
        database.createMutationQuery("delete from Relation where a in :ids or b in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        changed.forEach(index::file);
        Set<String> done = new HashSet<>();
        List<RelationRow> found = new ArrayList<>();
        for (StatementRow row : changed) {
            done.add(row.id);
            candidates(row, done).forEach(other -> relation(row, other).ifPresent(found::add));
        }
        database.insertMultiple(found);
    }

    private List<StatementRow> candidates(StatementRow row, Set<String> done) {
        List<String> ids =
                index.candidates(row).stream().filter(id -> !done.contains(id)).toList();
        return database.createSelectionQuery("from Statement where id in :ids order by id", StatementRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private Optional<RelationRow> relation(StatementRow one, StatementRow other) {
        boolean inOrder = EARLIEST.compare(one, other) < 0;
        StatementRow earlier = inOrder ? one : other;
        StatementRow later = inOrder ? other : one;
        return oneWay(earlier, later).or(() -> oneWay(later, earlier).filter(row -> row.kind.equals("entails")));
    }

    private Optional<RelationRow> oneWay(StatementRow a, StatementRow b) {
        Relation relation = finder.compare(a.utterance(), b.utterance());
        return relation.kind() == Relation.Kind.UNRELATED
                ? Optional.empty()
                : Optional.of(RelationRow.of(a, b, relation));
    }
}
