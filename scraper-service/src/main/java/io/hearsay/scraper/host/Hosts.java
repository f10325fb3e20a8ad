package io.hearsay.scraper.host;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import org.hibernate.Session;

/** Gives hosts back after a request, with the pause that politeness asks for. */
@Singleton
public class Hosts {

    private final Session database;

    Hosts(Session database) {
        this.database = database;
    }

    /** Makes hosts known, in a fixed order so that two scrapers never wait for each other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Collection<String> names) {
        database.createNativeMutationQuery(
                        """
                        insert into crawl.host (name) select unnest(cast(:names as text[]))
                        on conflict (name) do nothing""")
                .setParameter("names", names.stream().distinct().sorted().toArray(String[]::new))
                .executeUpdate();
    }

    /**
     * Gives a host back without a request having been made.
     *
     * @throws LeaseLostException when the lease is somebody else's by now; the transaction must not commit
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(String host, long leaseToken) {
        owned(
                host,
                database.createNativeMutationQuery(
                                """
                                update crawl.host set lease_owner = null, lease_until = null
                                where name = :name and lease_token = :token""")
                        .setParameter("name", host)
                        .setParameter("token", leaseToken)
                        .executeUpdate());
    }

    /**
     * Gives a host back after a request; the next one comes no sooner than after the pause.
     *
     * @param pause from now to the next request
     * @param failed whether the host failed to answer properly
     * @param waitingFor why the next request waits longer than the usual delay, or null
     * @throws LeaseLostException when the lease is somebody else's by now; the transaction must not commit
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void releaseAfterRequest(String host, long leaseToken, Duration pause, boolean failed, String waitingFor) {
        owned(
                host,
                database.createNativeMutationQuery(
                                """
                                update crawl.host set lease_owner = null, lease_until = null,
                                  requests = requests + 1, last_request_at = clock_timestamp(),
                                  delay_ms = :pause, waiting_for = cast(:waitingFor as text),
                                  next_request_at = clock_timestamp() + :pause * interval '1 millisecond',
                                  failures = case when :failed then failures + 1 else 0 end
                                where name = :name and lease_token = :token""")
                        .setParameter("name", host)
                        .setParameter("token", leaseToken)
                        .setParameter("pause", pause.toMillis())
                        .setParameter("failed", failed)
                        .setParameter("waitingFor", waitingFor)
                        .executeUpdate());
    }

    private static void owned(String host, int rows) {
        if (rows == 0) {
            throw new LeaseLostException(host);
        }
    }
}
