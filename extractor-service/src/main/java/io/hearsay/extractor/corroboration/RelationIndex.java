package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.RelationKeys;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.hibernate.StatelessSession;

/** Under which keys statements meet: only those that share some are compared. */
@Singleton
class RelationIndex {

    /** More statements than this are not compared with one; those that share most come first. */
    private static final int MOST_CANDIDATES = 60;

    private static final String FILE =
            """
            insert into claim.relation_keys (statement_id, keys) values (:statement, cast(:keys as int[]))
            on conflict (statement_id) do update set keys = excluded.keys""";

    private static final String CANDIDATES =
            """
            select statement_id from claim.relation_keys
            where keys operator(public.&&) cast(:keys as int[]) and statement_id <> :statement
            order by public.icount(keys operator(public.&) cast(:keys as int[])) desc, statement_id limit :most""";

    private final StatelessSession database;

    RelationIndex(StatelessSession database) {
        this.database = database;
    }

    /** Files a statement under its keys. */
    void file(String statement, RelationKeys keys) {
        database.createNativeMutationQuery(FILE)
                .setParameter("statement", statement)
                .setParameter("keys", array(keys.filed()))
                .executeUpdate();
    }

    /** The other statements that are filed under one of the keys one seeks, those that share most keys first. */
    List<String> candidates(String statement, RelationKeys keys) {
        return database.createNativeQuery(CANDIDATES, String.class)
                .setParameter("statement", statement)
                .setParameter("keys", array(keys.sought()))
                .setParameter("most", MOST_CANDIDATES)
                .getResultList();
    }

    private static Integer[] array(Set<Integer> keys) {
        return keys.stream().sorted().toArray(Integer[]::new);
    }
}
