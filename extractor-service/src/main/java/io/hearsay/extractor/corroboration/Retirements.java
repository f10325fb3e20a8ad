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
            update claim.retired sent set state = gone.state, successor = gone.successor, reason = gone.reason
            from claim.retired gone where gone.id = :id and sent.successor = gone.id""";

    private final StatelessSession database;

    Retirements(StatelessSession database) {
        this.database = database;
    }

    /**
     * Notes that an id is no more, and sends on whoever was sent to it.
     *
     * @param kind claim, statement, proposition or speaker
     * @param successors what took over: one (merged), several (split) or none (erased)
     */
    void retire(String kind, String id, Set<String> successors) {
        retireRevocably(kind, id, successors);
        sendOn(id);
    }

    /** As {@link #retire}, where the id may come back: whoever was sent to it goes on by way of it. */
    void retireRevocably(String kind, String id, Set<String> successors) {
        switch (successors.size()) {
            case 0 -> note(kind, id, "erased", null, "nothing that was part of this %s is left".formatted(kind));
            case 1 ->
                note(kind, id, "merged", successors.iterator().next(), "another %s holds all of it".formatted(kind));
            default ->
                note(
                        kind,
                        id,
                        "split",
                        null,
                        "its parts are in %d others: %s".formatted(successors.size(), String.join(", ", successors)));
        }
    }

    /** Notes that an operator found a claim to be none. */
    void setAside(String claim, String reason) {
        note("claim", claim, "erased", null, "an operator found that it is no claim: " + reason);
    }

    /** Notes that an id stands for something (again). */
    void revive(String id) {
        database.createNativeMutationQuery("delete from claim.retired where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private void note(String kind, String id, String state, String successor, String reason) {
        database.createNativeMutationQuery(RETIRE)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("state", state)
                .setParameter("successor", successor)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    private void sendOn(String id) {
        database.createNativeMutationQuery(SEND_ON).setParameter("id", id).executeUpdate();
    }
}
