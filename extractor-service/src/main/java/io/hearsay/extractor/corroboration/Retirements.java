package io.hearsay.extractor.corroboration;

import jakarta.inject.Singleton;
import java.util.Set;
import org.hibernate.StatelessSession;

/** Remembers of ids that stand for nothing any more where to go instead, or why they are gone. Never any text. */
@Singleton
class Retirements {

    private static final String RETIRE =
            """
            insert into claim.retired (id, kind, state, successor, reason)
            values (:id, :kind, :state, :successor, :reason)
            on conflict (id) do update set
              state = excluded.state, successor = excluded.successor, reason = excluded.reason, retired_at = now()""";

    /** Whoever was sent to the retired id is sent on. */
    private static final String SEND_ON =
            """
            update claim.retired set state = :state, successor = :successor, reason = :reason
            where successor = :id""";

    private final StatelessSession database;

    Retirements(StatelessSession database) {
        this.database = database;
    }

    /**
     * Notes that an id is no more.
     *
     * @param kind claim, statement, proposition or speaker
     * @param successors what took over: one (merged), several (split) or none (erased)
     */
    void retire(String kind, String id, Set<String> successors) {
        switch (successors.size()) {
            case 0 -> retire(kind, id, "erased", null, "nothing that was part of this %s is left".formatted(kind));
            case 1 ->
                retire(kind, id, "merged", successors.iterator().next(), "another %s holds all of it".formatted(kind));
            default ->
                retire(
                        kind,
                        id,
                        "split",
                        null,
                        "its parts are in %d others: %s".formatted(successors.size(), String.join(", ", successors)));
        }
    }

    /** Notes that an operator found a claim to be none. */
    void setAside(String claim, String reason) {
        retire("claim", claim, "erased", null, "an operator found that it is no claim: " + reason);
    }

    /** Notes that an id stands for something (again). */
    void revive(String id) {
        database.createNativeMutationQuery("delete from claim.retired where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private void retire(String kind, String id, String state, String successor, String reason) {
        database.createNativeMutationQuery(RETIRE)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("state", state)
                .setParameter("successor", successor)
                .setParameter("reason", reason)
                .executeUpdate();
        database.createNativeMutationQuery(SEND_ON)
                .setParameter("id", id)
                .setParameter("state", state)
                .setParameter("successor", successor)
                .setParameter("reason", reason)
                .executeUpdate();
    }
}
