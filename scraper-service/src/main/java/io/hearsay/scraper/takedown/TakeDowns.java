package io.hearsay.scraper.takedown;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/**
 * The take-downs in force. Whoever stores asks in the storing transaction, which by that shares a lock that a new
 * take-down takes alone: what is stored before it is seen and taken down, what comes after it is refused.
 */
@Singleton
public class TakeDowns {

    /** Any number that nothing else locks. */
    private static final long LOCK = 0x7461_6b65_646f_776eL;

    private static final String COVERED =
            """
            select g.url, min(t.kind) as kind
            from unnest(cast(:hosts as text[]), cast(:urls as text[])) as g(host, url)
            join crawl.take_down_mark m on m.host = g.host
              and ((not m.rule and m.url = g.url) or (m.rule and starts_with(g.url, m.url)))
            join crawl.take_down t on t.id = m.take_down_id
            group by g.url""";

    private static final String REFUSED =
            """
            select g.id
            from unnest(cast(:ids as text[]), cast(:outlets as text[]), cast(:hosts as text[]), cast(:urls as text[]))
              as g(id, outlet, host, url)
            where exists (select from crawl.take_down t where t.lifted_at is null
                and ((t.kind = 'article' and t.subject = g.id)
                  or (t.kind = 'outlet' and lower(t.subject) = lower(g.outlet))))
              or exists (select from crawl.take_down_mark m where m.host = g.host
                and ((not m.rule and m.url = g.url) or (m.rule and starts_with(g.url, m.url))))""";

    private final Session database;
    private final MarkedHosts markedHosts;

    TakeDowns(Session database, MarkedHosts markedHosts) {
        this.database = database;
        this.markedHosts = markedHosts;
    }

    /**
     * Why an address must not be fetched; empty when it may. Meant for asking before a request: it may be some seconds
     * late, which {@link #among} is not.
     */
    @Transactional
    public Optional<String> reason(PageAddress address) {
        return markedHosts.mayHold(address.host())
                ? Optional.ofNullable(covered(List.of(address)).get(address))
                : Optional.empty();
    }

    /**
     * Which addresses must not be kept, with the reason. The answer holds until the transaction ends.
     *
     * @param addresses about to be stored in this transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<PageAddress, String> among(Collection<PageAddress> addresses) {
        lock("pg_advisory_xact_lock_shared");
        return addresses.isEmpty() ? Map.of() : covered(addresses);
    }

    private Map<PageAddress, String> covered(Collection<PageAddress> addresses) {
        Map<PageAddress, String> reasons = new HashMap<>();
        database.createNativeQuery(COVERED, Tuple.class)
                .setParameter("hosts", addresses.stream().map(PageAddress::host).toArray(String[]::new))
                .setParameter("urls", addresses.stream().map(PageAddress::value).toArray(String[]::new))
                .getResultList()
                .forEach(row -> reasons.put(
                        PageAddress.stored(row.get("url", String.class)),
                        TakeDownKind.valueOf(row.get("kind", String.class)).reason()));
        return reasons;
    }

    /**
     * Which articles must not be stored, whether by themselves or with their outlet, host or prefix. The answer holds
     * until the transaction ends.
     *
     * @param subjects about to be stored in this transaction
     * @return their ids
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> refused(List<Subject> subjects) {
        lock("pg_advisory_xact_lock_shared");
        return new HashSet<>(database.createNativeQuery(REFUSED, String.class)
                .setParameter("ids", subjects.stream().map(Subject::articleId).toArray(String[]::new))
                .setParameter("outlets", subjects.stream().map(Subject::outlet).toArray(String[]::new))
                .setParameter("hosts", subjects.stream().map(Subject::host).toArray(String[]::new))
                .setParameter("urls", subjects.stream().map(Subject::url).toArray(String[]::new))
                .getResultList());
    }

    /**
     * Puts a take-down in force, or finds the one that is: nothing that it covers is stored by anybody else until this
     * transaction ends, nor afterwards.
     *
     * @param reason as the caller gave it, or null
     * @return its id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long put(TakeDownKind kind, String subject, String reason) {
        lock("pg_advisory_xact_lock");
        return ((Number) database.createNativeQuery(
                                """
                                insert into crawl.take_down (kind, subject, reason)
                                values (:kind, :subject, cast(:reason as text))
                                on conflict (kind, subject) where lifted_at is null
                                do update set reason = coalesce(excluded.reason, take_down.reason)
                                returning id""",
                                Long.class)
                        .setParameter("kind", kind.name())
                        .setParameter("subject", subject)
                        .setParameter("reason", reason)
                        .getSingleResult())
                .longValue();
    }

    /** Adds what a take-down covers; nobody stores meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mark(long id, Collection<Mark> marks) {
        lock("pg_advisory_xact_lock");
        List<Mark> all = List.copyOf(marks);
        database.createNativeMutationQuery(
                        """
                        insert into crawl.take_down_mark (take_down_id, host, rule, url)
                        select :id, m.host, m.rule, m.url
                        from unnest(cast(:hosts as text[]), cast(:rules as boolean[]), cast(:urls as text[]))
                          as m(host, rule, url)
                        on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("hosts", all.stream().map(Mark::host).toArray(String[]::new))
                .setParameter("rules", all.stream().map(Mark::rule).toArray(Boolean[]::new))
                .setParameter("urls", all.stream().map(Mark::url).toArray(String[]::new))
                .executeUpdate();
        markedHosts.forget();
    }

    /** Keeps everybody else from storing, and from taking down, until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void alone() {
        lock("pg_advisory_xact_lock");
    }

    /** The rules of a take-down. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Mark> rules(long id) {
        return database
                .createNativeQuery(
                        "select host, url from crawl.take_down_mark where take_down_id = :id and rule order by host, url",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> new Mark(row.get("host", String.class), true, row.get("url", String.class)))
                .toList();
    }

    /** Adds up what was taken down so far. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void progress(long id, int articles, boolean done) {
        database.createNativeMutationQuery(
                        """
                        update crawl.take_down set articles = articles + :articles, working = working and not :done
                        where id = :id""")
                .setParameter("articles", articles)
                .setParameter("done", done)
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * Lifts a take-down. Its articles come back only by being fetched again, or handed in.
     *
     * @throws ProblemException (404) when there is none of this id
     */
    @Transactional
    public void lift(long id) {
        lock("pg_advisory_xact_lock");
        int known = database.createNativeMutationQuery(
                        """
                        update crawl.take_down set lifted_at = coalesce(lifted_at, clock_timestamp()), working = false
                        where id = :id""")
                .setParameter("id", id)
                .executeUpdate();
        if (known == 0) {
            throw ProblemException.notFound("take-down", Long.toString(id));
        }
        database.createNativeMutationQuery("delete from crawl.take_down_mark where take_down_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        markedHosts.forget();
    }

    private void lock(String function) {
        database.createNativeQuery("select cast(%s(:lock) as text)".formatted(function), String.class)
                .setParameter("lock", LOCK)
                .getResultList();
    }
}
