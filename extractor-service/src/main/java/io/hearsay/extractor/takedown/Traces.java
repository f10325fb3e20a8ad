package io.hearsay.extractor.takedown;

import com.fasterxml.jackson.core.type.TypeReference;
import io.hearsay.extractor.Json;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Map;
import org.hibernate.StatelessSession;

/**
 * Removes what names a person outside articles: corrections, which anybody reads, and the reasons copied from them.
 * Words of operators that are gone so do not come back.
 */
@Singleton
class Traces {

    private static final TypeReference<Map<String, Object>> SPEAKER = new TypeReference<>() {};

    private static final String WITHHELD = "withheld: it named somebody whose words were taken down";

    private final StatelessSession database;

    Traces(StatelessSession database) {
        this.database = database;
    }

    /** What a correction gave to the person is no claim from now on, since whose it was must not be told. */
    void remove(Rule rule) {
        for (Tuple row : rows("select id, reason, cast(speaker as text) from claim.correction")) {
            String id = row.get(0, String.class);
            String speaker = row.get(2, String.class);
            if (speaker != null
                    && rule.speaking()
                            .isNamed((String) Json.read(speaker, SPEAKER).get("name"))) {
                set("kind = 'not-a-claim', speaker = null, superseded_by = null, reason = :reason", "correction", id);
            } else if (rule.anywhere().isIn(row.get(1, String.class))) {
                set("reason = :reason", "correction", id);
            }
        }
        for (Tuple row : rows("select id, reason from claim.retired where reason like 'an operator found%'")) {
            if (rule.anywhere().isIn(row.get(1, String.class))) {
                set("reason = :reason", "retired", row.get(0, String.class));
            }
        }
    }

    private Iterable<Tuple> rows(String sql) {
        return database.createNativeQuery(sql, Tuple.class).getResultList();
    }

    private void set(String change, String table, String id) {
        database.createNativeMutationQuery("update claim.%s set %s where id = :id".formatted(table, change))
                .setParameter("reason", WITHHELD)
                .setParameter("id", id)
                .executeUpdate();
    }
}
