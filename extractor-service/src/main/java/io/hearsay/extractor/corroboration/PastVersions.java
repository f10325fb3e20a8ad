package io.hearsay.extractor.corroboration;

import io.hearsay.web.timer.Timers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.hibernate.StatelessSession;

/** What entries of claims and statements were, which is kept for a day so that lists can be walked as they began. */
@Singleton
class PastVersions {

    /** Purging takes some thousands at a time: more than can come in meanwhile. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final List<String> TABLES =
            List.of("claim.claim_entry_past", "claim.statement_entry_past", "claim.report_past");

    private final StatelessSession database;

    PastVersions(StatelessSession database) {
        this.database = database;
    }

    void begin(@Observes StartupEvent event, Timers timers) {
        timers.every(PAUSE, this::purge);
    }

    /** A day must end where nothing changes as well, which would purge on the way. */
    @Transactional
    void purge() {
        database.createNativeQuery("select cast(claim.purge_past() as text)", String.class)
                .getResultList();
    }

    /** Forgets all of them, in the current transaction: whom their words name nobody can tell any more. */
    void forget() {
        TABLES.forEach(table ->
                database.createNativeMutationQuery("delete from " + table).executeUpdate());
    }
}
