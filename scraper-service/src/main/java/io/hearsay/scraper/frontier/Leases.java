package io.hearsay.scraper.frontier;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Leases on hosts, each with one address to fetch. A host is one scraper's at a time; its lease runs out unless it is
 * renewed, and whoever takes the host over waits for the pause that it is owed first.
 */
@Singleton
public class Leases {

    /** Looks only at hosts that are due, whatever the number of addresses. */
    private static final String LEASE =
            """
            with due as (
              select h.name from crawl.host h
              where h.due_at <= now() and h.lease_until is null
              order by h.due_at limit :count for no key update of h skip locked),
            chosen as materialized (
              select due.name, next.id, nextval('crawl.lease_token') as token
              from due cross join lateral (
                select f.id from crawl.frontier f
                where f.host = due.name and f.state = 'queued' and f.due_at <= now()
                order by f.priority desc, f.id limit 1 for update skip locked) next),
            nothing_due as (
              update crawl.host h set due_at = (
                select greatest(h.next_request_at, min(f.due_at)) from crawl.frontier f
                where f.host = h.name and f.state = 'queued' having min(f.due_at) is not null)
              from due where h.name = due.name and due.name not in (select name from chosen)),
            hosts as (
              update crawl.host h set lease_owner = :owner, lease_token = chosen.token, due_at = null,
                lease_until = now() + :millis * interval '1 millisecond'
              from chosen where h.name = chosen.name)
            update crawl.frontier f set state = 'leased', attempt = attempt + 1, lease_token = chosen.token,
              changed_at = clock_timestamp()
            from chosen where f.id = chosen.id
            returning f.id, f.crawl_id, f.url, f.kind, f.depth, f.hops, f.listed_date, f.listed_evidence, f.attempt,
              f.revisit_ms, f.lease_token""";

    /** A host's last request ended with its lease at the latest, so its pause is counted from there. */
    private static final String TAKE_BACK =
            """
            with lost as (
              select h.name, least(h.lease_until, clock_timestamp())
                  + greatest(h.delay_ms, :delay) * interval '1 millisecond' as free_at
              from crawl.host h where %s order by h.name for no key update skip locked),
            addresses as (
              update crawl.frontier f set lease_token = null, changed_at = clock_timestamp(), %s
              from lost where f.host = lost.name and f.state = 'leased')
            update crawl.host h set lease_owner = null, lease_until = null, lease_token = null,
              next_request_at = greatest(h.next_request_at, lost.free_at),
              due_at = greatest(h.next_request_at, lost.free_at)
            from lost where h.name = lost.name""";

    /** Once may be anybody's fault; a page that costs scraper after scraper gets ever rarer, and ends in the end. */
    private static final String EXPIRED = TAKE_BACK.formatted(
            "h.lease_until < now()",
            """
            state = case when f.attempt < :attempts then 'queued' else 'failed' end,
            reason = case when f.attempt < :attempts then 'the scraper that held it went away'
              else 'its scraper went away, after ' || f.attempt || ' attempts' end,
            due_at = case when f.attempt < 2 then f.due_at else clock_timestamp()
              + least(:longest, :first * power(2, f.attempt - 2)) * interval '1 millisecond' end,
            again_at = case when f.attempt >= :attempts and f.crawl_id in (
                select id from crawl.crawl where recrawl and state = 'running')
              then clock_timestamp() + coalesce(f.revisit_ms, :revisit) * interval '1 millisecond' end""");

    /** That a scraper is shut down says nothing about the page: it is no attempt. */
    private static final String GIVEN_BACK = TAKE_BACK.formatted(
            "h.lease_owner = :owner and h.lease_until is not null",
            """
            state = 'queued', reason = 'the scraper that held it was shut down', attempt = f.attempt - 1""");

    private final Session database;
    private final Duration leaseTime;
    private final Duration hostDelay;
    private final int maxAttempts;
    private final Duration firstRetry;
    private final Duration longestRetry;
    private final Duration firstRevisit;

    Leases(Session database, ScraperSettings settings) {
        this.database = database;
        this.leaseTime = settings.lease();
        this.hostDelay = settings.hostDelay();
        this.maxAttempts = 2 * settings.maxAttempts();
        this.firstRetry = settings.firstRetry();
        this.longestRetry = settings.longestRetry();
        this.firstRevisit = settings.firstPageRevisit();
    }

    /**
     * Leases up to {@code count} addresses that are due, each on a host of its own that nobody else holds and whose
     * pause is over.
     *
     * @param owner names the scraper
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Lease> take(String owner, int count) {
        LeaseTerm term = LeaseTerm.from(System.nanoTime(), leaseTime);
        List<Tuple> rows = database.createNativeQuery(LEASE, Tuple.class)
                .setParameter("owner", owner)
                .setParameter("count", count)
                .setParameter("millis", leaseTime.toMillis())
                .getResultList();
        return rows.stream().map(row -> lease(row, term)).toList();
    }

    private Lease lease(Tuple row, LeaseTerm term) {
        String date = row.get("listed_date", String.class);
        return new Lease(
                row.get("id", Long.class),
                row.get("crawl_id", String.class),
                PageAddress.stored(row.get("url", String.class)),
                AddressKind.of(row.get("kind", String.class)),
                row.get("depth", Integer.class),
                row.get("hops", Integer.class),
                date == null ? null : new ListedDate(date, row.get("listed_evidence", String.class)),
                row.get("attempt", Integer.class),
                row.get("revisit_ms", Long.class),
                row.get("lease_token", Long.class),
                term.copy());
    }

    /** How long until a host is due, if any is; zero or less when one is due already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Duration> untilNext() {
        List<Long> millis = database.createNativeQuery(
                        """
                        select cast(extract(epoch from due_at - clock_timestamp()) * 1000 as bigint) from crawl.host
                        where due_at is not null and lease_until is null order by due_at limit 1""",
                        Long.class)
                .getResultList();
        return millis.stream().findFirst().map(Duration::ofMillis);
    }

    /** Lets leases run anew that have not run out yet; those that have are left as they are. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void renew(Collection<Lease> leases) {
        if (leases.isEmpty()) {
            return;
        }
        long start = System.nanoTime();
        Set<Long> renewed = database
                .createNativeQuery(
                        """
                        update crawl.host set lease_until = now() + :millis * interval '1 millisecond'
                        where lease_until > now() and (name, lease_token) in (
                          select name, token from unnest(cast(:hosts as text[]), cast(:tokens as bigint[]))
                            as mine(name, token) order by name)
                        returning lease_token""",
                        Long.class)
                .setParameter("millis", leaseTime.toMillis())
                .setParameter("hosts", leases.stream().map(Lease::host).toArray(String[]::new))
                .setParameter("tokens", leases.stream().map(Lease::token).toArray(Long[]::new))
                .getResultList()
                .stream()
                .collect(Collectors.toSet());
        leases.stream().filter(lease -> renewed.contains(lease.token())).forEach(lease -> lease.term()
                .renew(start, leaseTime));
    }

    /**
     * Puts back what was leased by scrapers that went away; returns how many hosts that were. What was lost more than
     * once rests first, twice as long each time.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int returnExpired() {
        return database.createNativeMutationQuery(EXPIRED)
                .setParameter("delay", hostDelay.toMillis())
                .setParameter("attempts", maxAttempts)
                .setParameter("first", firstRetry.toMillis())
                .setParameter("longest", longestRetry.toMillis())
                .setParameter("revisit", firstRevisit.toMillis())
                .executeUpdate();
    }

    /** Puts back at once whatever a scraper that is shutting down still holds; returns how many hosts that were. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int giveBack(String owner) {
        return database.createNativeMutationQuery(GIVEN_BACK)
                .setParameter("delay", hostDelay.toMillis())
                .setParameter("owner", owner)
                .executeUpdate();
    }
}
