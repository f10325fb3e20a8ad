package io.hearsay.scraper.crawl;

import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.frontier.Frontier;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.host.Hosts;
import io.hearsay.scraper.trap.Judgement;
import io.hearsay.scraper.trap.Traps;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Takes addresses up into a crawl, as far as its scope, depth and budgets allow. What is left out is counted by reason:
 * nothing vanishes silently.
 */
@Singleton
public class Admission {

    private static final String OUT_OF_SCOPE = "out of scope";
    private static final String TOO_DEEP = "too deep";
    private static final String OVER_PAGES = "over the number of pages";
    private static final String OVER_HOST = "over the budget of the host";
    private static final String IN_TRAP = "in a trap";

    private final Session database;
    private final Frontier frontier;
    private final Hosts hosts;
    private final Traps traps;

    Admission(Session database, Frontier frontier, Hosts hosts, Traps traps) {
        this.database = database;
        this.frontier = frontier;
        this.hosts = hosts;
        this.traps = traps;
    }

    /**
     * Addresses that a crawl may take up, and how many it may not.
     *
     * @param leftOut numbers by reason
     * @param judgement which of the others are in a trap
     */
    public record Selection(Crawl crawl, List<Candidate> fresh, Map<String, Long> leftOut, Judgement judgement) {

        public Selection {
            fresh = List.copyOf(fresh);
            leftOut = Map.copyOf(leftOut);
        }

        /** The hosts of the addresses that may be taken up or are noted as trapped. */
        public List<String> hosts() {
            return Stream.concat(fresh.stream(), judgement.kept().keySet().stream())
                    .map(candidate -> candidate.address().host())
                    .distinct()
                    .toList();
        }

        boolean isEmpty() {
            return fresh.isEmpty() && judgement.trapped().isEmpty();
        }
    }

    /** Those of the addresses found that a crawl may take up and does not have; their hosts are known afterwards. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Selection select(Crawl crawl, Collection<Candidate> found) {
        return sift(crawl, found);
    }

    /** Takes the seeds of a new crawl up, as part of its creation. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Crawl crawl, Collection<Candidate> seeds) {
        admit(sift(crawl, seeds));
    }

    private Selection sift(Crawl crawl, Collection<Candidate> found) {
        Scope scope = crawl.scope();
        Map<String, Long> leftOut = new HashMap<>();
        List<Candidate> eligible = new ArrayList<>();
        for (Candidate candidate : found) {
            if (!scope.contains(candidate.address())) {
                leftOut.merge(OUT_OF_SCOPE, 1L, Long::sum);
            } else if (candidate.depth() > crawl.maxDepth) {
                leftOut.merge(TOO_DEEP, 1L, Long::sum);
            } else {
                eligible.add(candidate);
            }
        }
        List<Candidate> unknown = eligible.isEmpty() ? List.of() : frontier.unknown(crawl.id, eligible);
        Judgement judgement = traps.judge(crawl.id, unknown);
        Selection selection = new Selection(crawl, judgement.without(unknown), leftOut, judgement);
        if (!selection.isEmpty()) {
            hosts.add(selection.hosts());
        }
        return selection;
    }

    /**
     * Takes a selection up. One scraper at a time does so for a crawl, so that its budgets hold over all of them; a
     * crawl that has ended takes nothing up.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void admit(Selection selection) {
        Map<String, Long> leftOut = new TreeMap<>(selection.leftOut());
        if (!selection.isEmpty()) {
            admitFresh(selection, leftOut);
        }
        count(selection.crawl().id, leftOut);
    }

    private void admitFresh(Selection selection, Map<String, Long> leftOut) {
        Crawl crawl = selection.crawl();
        List<Integer> running = database.createNativeQuery(
                        "select admitted from crawl.crawl where id = :id and state = 'running' for update",
                        Integer.class)
                .setParameter("id", crawl.id)
                .getResultList();
        if (running.isEmpty()) {
            return;
        }
        List<Candidate> affordable = withinHostBudget(crawl, selection.fresh(), leftOut);
        int room = Math.clamp(crawl.maxPages - (long) running.getFirst(), 0, affordable.size());
        leftOut.merge(OVER_PAGES, (long) affordable.size() - room, Long::sum);
        List<Candidate> taken = affordable.subList(0, room);
        List<String> added = frontier.admit(crawl.id, taken);
        database.createNativeMutationQuery("update crawl.crawl set admitted = admitted + :added where id = :id")
                .setParameter("added", added.size())
                .setParameter("id", crawl.id)
                .executeUpdate();
        noteTrapped(crawl, selection.judgement(), leftOut);
        spendHostBudget(crawl, added);
        hosts.wake(taken.stream().map(candidate -> candidate.address().host()).toList());
    }

    private void noteTrapped(Crawl crawl, Judgement judgement, Map<String, Long> leftOut) {
        Map<Candidate, String> kept = judgement.kept();
        frontier.close(crawl.id, UrlState.TRAPPED, kept);
        traps.count(crawl.id, judgement.trapped());
        leftOut.merge(IN_TRAP, (long) judgement.trapped().size() - kept.size(), Long::sum);
    }

    /** Addresses that were taken up and turned out to be in a trap give their places back. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(Map<String, Long> numbersByCrawl) {
        new TreeMap<>(numbersByCrawl).forEach((crawlId, number) -> database.createNativeMutationQuery(
                        "update crawl.crawl set admitted = admitted - :number where id = :id")
                .setParameter("number", number)
                .setParameter("id", crawlId)
                .executeUpdate());
    }

    private List<Candidate> withinHostBudget(Crawl crawl, List<Candidate> fresh, Map<String, Long> leftOut) {
        if (crawl.hostBudget == null) {
            return fresh;
        }
        Map<String, Integer> spent = new HashMap<>();
        database.createNativeQuery("select host, admitted from crawl.crawl_host where crawl_id = :id", Tuple.class)
                .setParameter("id", crawl.id)
                .getResultList()
                .forEach(row -> spent.put(row.get("host", String.class), row.get("admitted", Integer.class)));
        List<Candidate> affordable = fresh.stream()
                .filter(candidate -> spent.merge(candidate.address().host(), 1, Integer::sum) <= crawl.hostBudget)
                .toList();
        leftOut.merge(OVER_HOST, (long) fresh.size() - affordable.size(), Long::sum);
        return affordable;
    }

    private void spendHostBudget(Crawl crawl, List<String> hostNames) {
        if (crawl.hostBudget == null || hostNames.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery(
                        """
                        insert into crawl.crawl_host as h (crawl_id, host, admitted)
                        select :id, host, count(*) from unnest(cast(:hosts as text[])) as taken(host) group by host
                        on conflict (crawl_id, host) do update set admitted = h.admitted + excluded.admitted""")
                .setParameter("id", crawl.id)
                .setParameter("hosts", hostNames.toArray(String[]::new))
                .executeUpdate();
    }

    private void count(String crawlId, Map<String, Long> leftOut) {
        Map<String, Long> some = new LinkedHashMap<>(leftOut);
        some.values().removeIf(number -> number == 0);
        if (some.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery(
                        """
                        insert into crawl.crawl_left_out as l (crawl_id, reason, urls)
                        select :id, * from unnest(cast(:reasons as text[]), cast(:numbers as bigint[]))
                        on conflict (crawl_id, reason) do update set urls = l.urls + excluded.urls""")
                .setParameter("id", crawlId)
                .setParameter("reasons", some.keySet().toArray(String[]::new))
                .setParameter("numbers", some.values().toArray(Long[]::new))
                .executeUpdate();
    }
}
