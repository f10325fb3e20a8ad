package io.hearsay.scraper.frontier;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.host.Hosts;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;

/** The frontier in Postgres. Any number of scrapers work on it at once. */
@Singleton
public class Frontier {

    private static final String LEASE =
            """
            with due as (
              select h.name from crawl.host h
              where h.next_request_at <= clock_timestamp()
                and (h.lease_until is null or h.lease_until <= clock_timestamp())
                and exists (select from crawl.frontier f
                  where f.host = h.name and f.state = 'queued' and f.due_at <= clock_timestamp())
              order by h.next_request_at limit :count for no key update of h skip locked),
            chosen as materialized (
              select due.name, next.id, nextval('crawl.lease_token') as token
              from due cross join lateral (
                select f.id from crawl.frontier f
                where f.host = due.name and f.state = 'queued' and f.due_at <= clock_timestamp()
                order by f.priority desc, f.id limit 1 for update) next),
            hosts as (
              update crawl.host h set lease_owner = :owner, lease_token = chosen.token,
                lease_until = clock_timestamp() + :millis * interval '1 millisecond'
              from chosen where h.name = chosen.name)
            update crawl.frontier f set state = 'leased', attempt = attempt + 1, lease_token = chosen.token,
              lease_until = clock_timestamp() + :millis * interval '1 millisecond', changed_at = clock_timestamp()
            from chosen where f.id = chosen.id
            returning f.id, f.crawl_id, f.url, f.kind, f.depth, f.hops, f.listed_date, f.listed_evidence, f.attempt,
              f.lease_token""";

    private static final String ADMIT =
            """
            insert into crawl.frontier
              (crawl_id, url, host, kind, depth, hops, priority, listed_date, listed_evidence)
            select :crawl, c.url, c.host, c.kind, c.depth, c.hops, c.priority, c.listed_date, c.listed_evidence
            from unnest(cast(:urls as text[]), cast(:hosts as text[]), cast(:kinds as text[]),
              cast(:depths as int[]), cast(:hops as int[]), cast(:priorities as int[]), cast(:dates as text[]),
              cast(:evidences as text[]))
              as c(url, host, kind, depth, hops, priority, listed_date, listed_evidence)
            on conflict (crawl_id, url) do nothing""";

    private final Session database;
    private final Hosts hosts;
    private final Duration leaseTime;

    Frontier(Session database, Hosts hosts, ScraperSettings settings) {
        this.database = database;
        this.hosts = hosts;
        this.leaseTime = settings.lease();
    }

    /**
     * Leases up to {@code count} addresses that are due, each on a host of its own that nobody else holds and whose
     * pause is over.
     *
     * @param owner names the scraper
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Lease> lease(String owner, int count) {
        long deadline = System.nanoTime() + leaseTime.toNanos();
        List<Tuple> rows = database.createNativeQuery(LEASE, Tuple.class)
                .setParameter("owner", owner)
                .setParameter("count", count)
                .setParameter("millis", leaseTime.toMillis())
                .getResultList();
        return rows.stream().map(row -> lease(row, deadline)).toList();
    }

    private static Lease lease(Tuple row, long deadline) {
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
                row.get("lease_token", Long.class),
                deadline);
    }

    /** Those of the candidates that a crawl does not have yet, each address once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Candidate> unknown(String crawlId, Collection<Candidate> candidates) {
        Map<String, Candidate> byAddress = new LinkedHashMap<>();
        candidates.forEach(
                candidate -> byAddress.putIfAbsent(candidate.address().value(), candidate));
        database.createNativeQuery(
                        """
                        select url from crawl.frontier
                        where crawl_id = :crawl and url = any(cast(:urls as text[]))""",
                        String.class)
                .setParameter("crawl", crawlId)
                .setParameter("urls", byAddress.keySet().toArray(String[]::new))
                .getResultList()
                .forEach(byAddress::remove);
        return List.copyOf(byAddress.values());
    }

    /**
     * Takes addresses up into a crawl; those it has already are left as they are.
     *
     * @return how many are new
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int admit(String crawlId, Collection<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return 0;
        }
        List<Candidate> all = List.copyOf(candidates);
        hosts.add(all.stream().map(candidate -> candidate.address().host()).toList());
        return database.createNativeMutationQuery(ADMIT)
                .setParameter("crawl", crawlId)
                .setParameter(
                        "urls", texts(all, candidate -> candidate.address().value()))
                .setParameter(
                        "hosts", texts(all, candidate -> candidate.address().host()))
                .setParameter("kinds", texts(all, candidate -> candidate.kind().wireName()))
                .setParameter("depths", numbers(all, Candidate::depth))
                .setParameter("hops", numbers(all, Candidate::hops))
                .setParameter(
                        "priorities", numbers(all, candidate -> candidate.kind().priority()))
                .setParameter(
                        "dates",
                        texts(
                                all,
                                candidate -> candidate.listed() == null
                                        ? null
                                        : candidate.listed().date()))
                .setParameter(
                        "evidences",
                        texts(
                                all,
                                candidate -> candidate.listed() == null
                                        ? null
                                        : candidate.listed().evidence()))
                .executeUpdate();
    }

    private static String[] texts(List<Candidate> all, Function<Candidate, String> part) {
        return all.stream().map(part).toArray(String[]::new);
    }

    private static Integer[] numbers(List<Candidate> all, Function<Candidate, Integer> part) {
        return all.stream().map(part).toArray(Integer[]::new);
    }

    /**
     * Gives an address its final state.
     *
     * @param reason in one sentence, or null where the state says it all
     * @param target the address it leads to or duplicates, or null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void finish(Lease lease, UrlState state, String reason, PageAddress target) {
        write(lease, state, reason, target, Duration.ZERO, lease.attempt());
    }

    /** Puts an address back, to be tried again no sooner than after a pause. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void retry(Lease lease, String reason, Duration pause) {
        write(lease, UrlState.QUEUED, reason, null, pause, lease.attempt());
    }

    /** Puts an address back untried: its host may not be asked for it yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void putBack(Lease lease, String reason, Duration pause) {
        write(lease, UrlState.QUEUED, reason, null, pause, lease.attempt() - 1);
    }

    private void write(Lease lease, UrlState state, String reason, PageAddress target, Duration pause, int attempt) {
        database.createNativeMutationQuery(
                        """
                        update crawl.frontier set state = :state, reason = cast(:reason as text),
                          target = cast(:target as text), attempt = :attempt, lease_token = null, lease_until = null,
                          due_at = clock_timestamp() + :pause * interval '1 millisecond',
                          changed_at = clock_timestamp()
                        where id = :id and lease_token = :token""")
                .setParameter("state", state.wireName())
                .setParameter("reason", reason)
                .setParameter("target", target == null ? null : target.value())
                .setParameter("attempt", attempt)
                .setParameter("pause", pause.toMillis())
                .setParameter("id", lease.id())
                .setParameter("token", lease.token())
                .executeUpdate();
    }

    /** Puts back what was leased by scrapers that went away; returns how many addresses that were. */
    @Transactional
    public int returnExpired() {
        return database.createNativeMutationQuery(
                        """
                        update crawl.frontier set state = 'queued', lease_token = null, lease_until = null,
                          reason = 'the scraper that held it went away', changed_at = clock_timestamp()
                        where state = 'leased' and lease_until < clock_timestamp()""")
                .executeUpdate();
    }

    /** What became of an address in a crawl; empty when the crawl does not have it. */
    @Transactional
    public Optional<Standing> standing(String crawlId, PageAddress address) {
        List<Tuple> rows = database.createNativeQuery(
                        "select state, target from crawl.frontier where crawl_id = :crawl and url = :url", Tuple.class)
                .setParameter("crawl", crawlId)
                .setParameter("url", address.value())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Standing(UrlState.of(row.get("state", String.class)), row.get("target", String.class)));
    }

    /** Addresses that ended as duplicates of one that has no page after all are taken up again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reviveDuplicatesOf(Lease lease) {
        database.createNativeMutationQuery(
                        """
                        update crawl.frontier set state = 'queued', attempt = 0, due_at = clock_timestamp(),
                          reason = 'the address it calls its own has no page', changed_at = clock_timestamp()
                        where crawl_id = :crawl and state = 'duplicate-of' and target = :url""")
                .setParameter("crawl", lease.crawlId())
                .setParameter("url", lease.address().value())
                .executeUpdate();
    }

    /** Ends whatever of a crawl is still open. A request in flight may finish; its address stays cancelled. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(String crawlId) {
        database.createNativeMutationQuery(
                        """
                        update crawl.frontier set state = 'cancelled', lease_token = null, lease_until = null,
                          reason = 'the crawl was cancelled', changed_at = clock_timestamp()
                        where crawl_id = :crawl and state in ('queued', 'leased')""")
                .setParameter("crawl", crawlId)
                .executeUpdate();
    }
}
