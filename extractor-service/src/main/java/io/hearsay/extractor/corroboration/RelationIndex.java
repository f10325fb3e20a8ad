package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.RelationKeys;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.StatelessSession;

/** Under which keys statements meet: only those that share some are compared. */
@Singleton
class RelationIndex {

    /**
     * More statements than this are not compared with one. Keys are rare enough that only a very large store reaches
     * it; those that share most come first.
     */
    private static final int MOST_CANDIDATES = 1_000;

    private static final String ADD =
            """
            insert into claim.relation_key (key, statement_id)
            select key, :statement from unnest(:keys) key""";

    private static final String CANDIDATES =
            """
            select other.statement_id
            from claim.relation_key mine join claim.relation_key other on other.key = mine.key
            where mine.statement_id = :statement and other.statement_id <> :statement
            group by other.statement_id
            order by count(*) desc, other.statement_id limit :most""";

    private final StatelessSession database;

    RelationIndex(StatelessSession database) {
        this.database = database;
    }

    /** Files a statement under its keys. */
    void file(StatementRow statement) {
        database.createNativeMutationQuery("delete from claim.relation_key where statement_id = :statement")
                .setParameter("statement", statement.id)
                .executeUpdate();
        database.createNativeMutationQuery(ADD)
                .setParameter("statement", statement.id)
                .setParameter("keys", RelationKeys.of(statement.utterance()).toArray(Long[]::new))
                .executeUpdate();
    }

    /** The statements filed under enough of the same keys. */
    List<String> candidates(StatementRow statement) {
        return database.createNativeQuery(CANDIDATES, String.class)
                .setParameter("statement", statement.id)
                .setParameter("most", MOST_CANDIDATES)
                .getResultList();
    }
}
