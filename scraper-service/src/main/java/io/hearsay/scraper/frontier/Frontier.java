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
import java.util.function.IntFunction;
import org.hibernate.Session;
import org.hibernate.query.CommonQueryContract;

/** The frontier in Postgres. Any number of scrapers work on it at once. */
@Singleton
public class Frontier {

    private static final String ADMIT =
            """
            insert into crawl.frontier
              (crawl_id, url, host, kind, depth, hops, priority, listed_date, listed_evidence)
            select :crawl, c.url, c.host, c.kind, c.depth, c.hops, c.priority, c.listed_date, c.listed_evidence
            from unnest(cast(:urls as text[]), cast(:hosts as text[]), cast(:kinds as text[]),
              cast(:depths as int[]), cast(:hops as int[]), cast(:priorities as int[]), cast(:dates as text[]),
              cast(:evidences as text[]))
              as c(url, host, kind, depth, hops, priority, listed_date, listed_evidence)
            on conflict (crawl_id, url) do nothing
            returning host""";

    private static final String FINISH =
            """
            update crawl.frontier f set state = e.state, reason = e.reason, target = e.target, attempt = e.attempt,
              lease_token = null, changed_at = clock_timestamp(),
              due_at = clock_timestamp() + e.pause * interval '1 millisecond', revisit_ms = e.revisit,
              again_at = clock_timestamp() + e.revisit * interval '1 millisecond'
            from unnest(cast(:ids as bigint[]), cast(:tokens as bigint[]), cast(:states as text[]),
                cast(:reasons as text[]), cast(:targets as text[]), cast(:attempts as int[]),
                cast(:pauses as bigint[]), cast(:revisits as bigint[]))
              as e(id, token, state, reason, target, attempt, pause, revisit)
            where f.id = e.id and f.lease_token = e.token""";

    private static final String DUPLICATES =
            """
            where state = 'duplicate-of' and (crawl_id, target) in (
              select g.crawl, g.url from unnest(cast(:crawls as text[]), cast(:urls as text[])) as g(crawl, url)
              join crawl.crawl c on c.id = g.crawl and c.state = 'running')""";

    private static final String CLOSE =
            """
            insert into crawl.frontier (crawl_id, url, host, kind, depth, hops, priority, state, reason)
            select :crawl, c.url, c.host, c.kind, c.depth, c.hops, 0, :state, c.reason
            from unnest(cast(:urls as text[]), cast(:hosts as text[]), cast(:kinds as text[]),
              cast(:depths as int[]), cast(:hops as int[]), cast(:reasons as text[]))
              as c(url, host, kind, depth, hops, reason)
            on conflict (crawl_id, url) do nothing""";

    private final Session database;
    private final Hosts hosts;
    private final Duration firstRevisit;

    Frontier(Session database, Hosts hosts, ScraperSettings settings) {
        this.database = database;
        this.hosts = hosts;
        this.firstRevisit = settings.firstPageRevisit();
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
     * Takes addresses up into a crawl; those it has already are left as they are. Their hosts must be known, and are
     * not woken.
     *
     * @return the hosts of those that are new, one for each
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> admit(String crawlId, Collection<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Candidate> all = List.copyOf(candidates);
        return database.createNativeQuery(ADMIT, String.class)
                .setParameter("crawl", crawlId)
                .setParameter(
                        "urls", column(all, candidate -> candidate.address().value(), String[]::new))
                .setParameter(
                        "hosts", column(all, candidate -> candidate.address().host(), String[]::new))
                .setParameter("kinds", column(all, candidate -> candidate.kind().wireName(), String[]::new))
                .setParameter("depths", column(all, Candidate::depth, Integer[]::new))
                .setParameter("hops", column(all, Candidate::hops, Integer[]::new))
                .setParameter("priorities", column(all, Candidate::priority, Integer[]::new))
                .setParameter("dates", column(all, Frontier::listedDate, String[]::new))
                .setParameter("evidences", column(all, Frontier::listedEvidence, String[]::new))
                .getResultList();
    }

    /**
     * Notes addresses of a crawl that end without ever being fetched. Their hosts must be known.
     *
     * @param reasons in one sentence each
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(String crawlId, UrlState state, Map<Candidate, String> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        List<Candidate> all = List.copyOf(reasons.keySet());
        database.createNativeMutationQuery(CLOSE)
                .setParameter("crawl", crawlId)
                .setParameter("state", state.wireName())
                .setParameter(
                        "urls", column(all, candidate -> candidate.address().value(), String[]::new))
                .setParameter(
                        "hosts", column(all, candidate -> candidate.address().host(), String[]::new))
                .setParameter("kinds", column(all, candidate -> candidate.kind().wireName(), String[]::new))
                .setParameter("depths", column(all, Candidate::depth, Integer[]::new))
                .setParameter("hops", column(all, Candidate::hops, Integer[]::new))
                .setParameter("reasons", column(all, reasons::get, String[]::new))
                .executeUpdate();
    }

    private static String listedDate(Candidate candidate) {
        return candidate.listed() == null ? null : candidate.listed().date();
    }

    private static String listedEvidence(Candidate candidate) {
        return candidate.listed() == null ? null : candidate.listed().evidence();
    }

    /** Gives addresses the state their visits left them in; an address that was cancelled meanwhile stays so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void finish(List<Ending> endings) {
        database.createNativeMutationQuery(FINISH)
                .setParameter("ids", column(endings, ending -> ending.lease().id(), Long[]::new))
                .setParameter("tokens", column(endings, ending -> ending.lease().token(), Long[]::new))
                .setParameter("states", column(endings, ending -> ending.state().wireName(), String[]::new))
                .setParameter("reasons", column(endings, Ending::reason, String[]::new))
                .setParameter("targets", column(endings, Frontier::target, String[]::new))
                .setParameter("attempts", column(endings, Ending::attempts, Integer[]::new))
                .setParameter("pauses", column(endings, ending -> ending.pause().toMillis(), Long[]::new))
                .setParameter("revisits", column(endings, Frontier::revisitMillis, Long[]::new))
                .executeUpdate();
    }

    private static String target(Ending ending) {
        return ending.target() == null ? null : ending.target().value();
    }

    private static Long revisitMillis(Ending ending) {
        return ending.revisit() == null ? null : ending.revisit().toMillis();
    }

    /**
     * Applies what a visit learned to the other addresses of its host; the host itself must be held. Those that end by
     * it come again where their crawl watches, like what was visited.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void spread(Spread spread) {
        database.createNativeMutationQuery(
                        """
                        update crawl.frontier set state = :state, reason = :reason, changed_at = clock_timestamp(),
                          due_at = clock_timestamp() + :pause * interval '1 millisecond',
                          again_at = case when :state <> 'queued' and crawl_id in (
                              select id from crawl.crawl where recrawl and state = 'running')
                            then clock_timestamp() + coalesce(revisit_ms, :first) * interval '1 millisecond' end
                        where host = :host and state = 'queued' and starts_with(url, :prefix)""")
                .setParameter("state", spread.state().wireName())
                .setParameter("reason", spread.reason())
                .setParameter("pause", spread.pause().toMillis())
                .setParameter("first", firstRevisit.toMillis())
                .setParameter("host", spread.host())
                .setParameter("prefix", spread.prefix())
                .executeUpdate();
    }

    /**
     * Takes pages up again whose crawl keeps watching them and whose time has come, some thousand at a time.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int takeUpAgain() {
        List<String> woken = database.createNativeQuery(
                        """
                        update crawl.frontier f set state = 'queued', attempt = 0, again_at = null, due_at = now(),
                          reason = null, changed_at = clock_timestamp()
                        where id = any(array(select id from crawl.frontier where again_at <= now()
                          order by again_at limit 5000 for update skip locked))
                        returning f.host""",
                        String.class)
                .getResultList();
        hosts.wake(woken);
        return woken.size();
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

    /** Hosts of addresses that ended as duplicates of these. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> hostsOfDuplicates(List<Ending> originals) {
        return originals.isEmpty()
                ? List.of()
                : ofDuplicates(
                                database.createNativeQuery(
                                        "select distinct host from crawl.frontier " + DUPLICATES, String.class),
                                originals)
                        .getResultList();
    }

    /** Addresses that ended as duplicates of ones that have no page after all are taken up again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reviveDuplicates(List<Ending> originals) {
        if (!originals.isEmpty()) {
            ofDuplicates(
                            database.createNativeMutationQuery(
                                    """
                                    update crawl.frontier set state = 'queued', attempt = 0,
                                      due_at = clock_timestamp(), again_at = null,
                                      reason = 'the address it calls its own has no page',
                                      changed_at = clock_timestamp()
                                    """
                                            + DUPLICATES),
                            originals)
                    .executeUpdate();
        }
    }

    private static <Q extends CommonQueryContract> Q ofDuplicates(Q query, List<Ending> originals) {
        query.setParameter("crawls", column(originals, ending -> ending.lease().crawlId(), String[]::new));
        query.setParameter(
                "urls", column(originals, ending -> ending.lease().address().value(), String[]::new));
        return query;
    }

    /** Ends whatever of a crawl is still open. A request in flight may finish; its address stays cancelled. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(String crawlId) {
        database.createNativeMutationQuery(
                        """
                        update crawl.frontier set again_at = null,
                          state = case when state in ('queued', 'leased') then 'cancelled' else state end,
                          lease_token = case when state = 'leased' then null else lease_token end,
                          reason = case when state in ('queued', 'leased') then 'the crawl was cancelled'
                            else reason end,
                          changed_at = clock_timestamp()
                        where crawl_id = :crawl and (state in ('queued', 'leased') or again_at is not null)""")
                .setParameter("crawl", crawlId)
                .executeUpdate();
    }

    private static <S, T> T[] column(List<S> rows, Function<S, T> part, IntFunction<T[]> array) {
        return rows.stream().map(part).toArray(array);
    }
}
