package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Passage;
import io.hearsay.corroboration.Relation;
import io.hearsay.corroboration.RelationFinder;
import io.hearsay.corroboration.RelationKeys;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        Map<String, RelationKeys> keys =
                changed.stream().collect(Collectors.toMap(row -> row.id, row -> RelationKeys.of(row.utterance())));
        keys.forEach(index::file);
        Set<String> done = new HashSet<>();
        List<RelationRow> found = new ArrayList<>();
        for (StatementRow row : changed) {
            done.add(row.id);
            Passage passage = Passage.of(row.utterance());
            candidates(row.id, keys.get(row.id), done)
                    .forEach(other -> relation(row, passage, other).ifPresent(found::add));
        }
        database.insertMultiple(found);
    }

    private List<StatementRow> candidates(String id, RelationKeys keys, Set<String> done) {
        List<String> ids = index.candidates(id, keys).stream()
                .filter(other -> !done.contains(other))
                .toList();
        return database.createSelectionQuery("from Statement where id in :ids order by id", StatementRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private Optional<RelationRow> relation(StatementRow one, Passage passage, StatementRow other) {
        Passage against = Passage.of(other.utterance());
        if (!finder.shareTopic(passage, against)) {
            return Optional.empty();
        }
        return EARLIEST.compare(one, other) < 0
                ? relation(one, passage, other, against)
                : relation(other, against, one, passage);
    }

    private Optional<RelationRow> relation(StatementRow earlier, Passage first, StatementRow later, Passage second) {
        Relation forth = finder.compare(first, second);
        if (forth.kind() != Relation.Kind.UNRELATED) {
            return Optional.of(RelationRow.of(earlier, later, forth));
        }
        Relation back = finder.compare(second, first);
        return back.kind() == Relation.Kind.ENTAILS
                ? Optional.of(RelationRow.of(later, earlier, back))
                : Optional.empty();
    }
}
