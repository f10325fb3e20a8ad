package io.hearsay.scraper.host;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Gives hosts back after a visit, with the pause that politeness asks for. */
@Singleton
public class Hosts {

    private static final String RELEASE =
            """
            update crawl.host h set lease_owner = null, lease_until = null, lease_token = null,
              requests = h.requests + r.requested,
              last_request_at = case when r.requested = 1 then clock_timestamp() else h.last_request_at end,
              delay_ms = case when r.requested = 1 then r.delay else h.delay_ms end,
              waiting_for = case when r.requested = 1 then r.waiting_for else h.waiting_for end,
              failures = case when r.requested = 0 then h.failures when r.failed then h.failures + 1 else 0 end,
              next_request_at = greatest(h.next_request_at, r.free_at),
              due_at = (select greatest(h.next_request_at, r.free_at, min(f.due_at)) from crawl.frontier f
                where f.host = h.name and f.state = 'queued' having min(f.due_at) is not null)
            from (select name, token, requested, delay, failed, waiting_for,
                clock_timestamp() + pause * interval '1 millisecond' as free_at
              from unnest(cast(:hosts as text[]), cast(:tokens as bigint[]), cast(:requested as int[]),
                cast(:delays as bigint[]), cast(:pauses as bigint[]), cast(:failed as boolean[]),
                cast(:reasons as text[])) as given(name, token, requested, delay, pause, failed, waiting_for)) r
            where h.name = r.name and h.lease_token = r.token""";

    private final Session database;

    Hosts(Session database) {
        this.database = database;
    }

    /** Makes hosts known. The transaction must hold no host yet, or two scrapers would wait for each other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Collection<String> names) {
        database.createNativeMutationQuery(
                        """
                        insert into crawl.host (name) select unnest(cast(:names as text[]))
                        on conflict (name) do nothing""")
                .setParameter("names", sorted(names.stream()))
                .executeUpdate();
    }

    /**
     * Locks hosts for the rest of the transaction, in a fixed order so that two scrapers never wait for each other.
     *
     * @return the token of the lease on each that is leased, and how often in a row each has failed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, HostStanding> lock(Stream<String> names) {
        Map<String, HostStanding> standings = new HashMap<>();
        database.createNativeQuery(
                        """
                        select name, lease_token, failures from crawl.host where name = any(cast(:names as text[]))
                        order by name for no key update""",
                        Tuple.class)
                .setParameter("names", sorted(names))
                .getResultList()
                .forEach(row -> standings.put(
                        row.get("name", String.class),
                        new HostStanding(row.get("lease_token", Long.class), row.get("failures", Integer.class))));
        return standings;
    }

    /** Gives hosts back; the next request to each comes when its pause is over and an address is due. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(List<HostRelease> releases) {
        database.createNativeMutationQuery(RELEASE)
                .setParameter("hosts", column(releases, HostRelease::host, String[]::new))
                .setParameter("tokens", column(releases, HostRelease::token, Long[]::new))
                .setParameter("requested", column(releases, given -> given.request() == null ? 0 : 1, Integer[]::new))
                .setParameter("delays", column(releases, Hosts::delay, Long[]::new))
                .setParameter("pauses", column(releases, Hosts::pause, Long[]::new))
                .setParameter(
                        "failed",
                        column(
                                releases,
                                given -> given.request() != null
                                        && given.request().failed(),
                                Boolean[]::new))
                .setParameter("reasons", column(releases, Hosts::waitingFor, String[]::new))
                .executeUpdate();
    }

    private static long delay(HostRelease given) {
        return given.request() == null ? 0 : given.request().delay().toMillis();
    }

    private static long pause(HostRelease given) {
        return given.request() == null ? 0 : given.request().leftMillis();
    }

    private static String waitingFor(HostRelease given) {
        return given.request() == null ? null : given.request().waitingFor();
    }

    private static <T> T[] column(
            List<HostRelease> releases, Function<HostRelease, T> part, java.util.function.IntFunction<T[]> array) {
        return releases.stream().map(part).toArray(array);
    }

    /**
     * Hosts that were given addresses to fetch at once are due as soon as their pause is over. Without a condition, so
     * that a host that is just being given back is waited for: its scraper may not have seen those addresses.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void wake(Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        lock(names.stream());
        database.createNativeMutationQuery(
                        """
                        update crawl.host set due_at = least(due_at, greatest(next_request_at, now()))
                        where name = any(cast(:names as text[]))""")
                .setParameter("names", sorted(names.stream()))
                .executeUpdate();
    }

    private static String[] sorted(Stream<String> names) {
        return names.distinct().sorted().toArray(String[]::new);
    }
}
