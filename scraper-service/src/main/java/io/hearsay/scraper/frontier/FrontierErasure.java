package io.hearsay.scraper.frontier;

import io.hearsay.scraper.address.PageAddress;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/** What a take-down does to the frontier, over all crawls. Addresses that somebody is at end by their visit. */
@Singleton
public class FrontierErasure {

    private static final String ERASE =
            """
            update crawl.frontier set state = 'erased', reason = :reason, again_at = null,
              changed_at = clock_timestamp()
            where id in (select f.id from crawl.crawl c
              join crawl.frontier f on f.crawl_id = c.id and f.url = any(cast(:urls as text[]))
              where f.state not in ('leased', 'erased')
              for update of f skip locked)""";

    private final Session database;

    FrontierErasure(Session database) {
        this.database = database;
    }

    /** Addresses that lead to one of these, by redirect or as a duplicate, over any number of steps; these included. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PageAddress> leadingTo(Collection<PageAddress> addresses) {
        return database
                .createNativeQuery(
                        """
                        with recursive led(url) as (
                          select unnest(cast(:urls as text[]))
                          union
                          select f.url from led l
                          join crawl.frontier f on f.target = l.url and f.state in ('duplicate-of', 'redirected'))
                        select url from led""",
                        String.class)
                .setParameter("urls", values(addresses))
                .getResultList()
                .stream()
                .map(PageAddress::stored)
                .toList();
    }

    /**
     * Gives addresses their final state.
     *
     * @return how many rows of the frontier got it now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int erase(Collection<PageAddress> addresses, String reason) {
        return database.createNativeMutationQuery(ERASE)
                .setParameter("reason", reason)
                .setParameter("urls", values(addresses))
                .executeUpdate();
    }

    /** Addresses of a host that wait for their turn and start like this, some of them; none when there are no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PageAddress> waiting(String host, String start, int limit) {
        return database
                .createNativeQuery(
                        """
                        select distinct url from (select url from crawl.frontier
                          where host = :host and state = 'queued' and starts_with(url, :start) limit :limit) waiting""",
                        String.class)
                .setParameter("host", host)
                .setParameter("start", start)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(PageAddress::stored)
                .toList();
    }

    private static String[] values(Collection<PageAddress> addresses) {
        return addresses.stream().map(PageAddress::value).toArray(String[]::new);
    }
}
