package io.hearsay.scraper.crawl;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.frontier.AddressKind;
import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.frontier.Frontier;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/** The crawls that were asked for. */
@Singleton
public class Crawls {

    private final Session database;
    private final Frontier frontier;

    Crawls(Session database, Frontier frontier) {
        this.database = database;
        this.frontier = frontier;
    }

    /** Starts a crawl: its seeds are taken up. */
    @Transactional
    public Crawl start(Crawl crawl) {
        crawl.persistAndFlush();
        admit(
                crawl,
                crawl.seeds.stream()
                        .map(seed -> new Candidate(PageAddress.stored(seed), AddressKind.SEED, 0, 0, null))
                        .toList());
        return crawl;
    }

    /** The crawl of this id; 404 when there is none. */
    @Transactional
    public Crawl get(String id) {
        return Crawl.<Crawl>findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("crawl", id));
    }

    /**
     * Takes addresses up as far as scope, depth and the crawl's number of pages allow. One scraper at a time does so
     * for a crawl, so that the number holds over all of them.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void admit(Crawl crawl, Collection<Candidate> candidates) {
        Scope scope = crawl.scope();
        List<Candidate> inScope = candidates.stream()
                .filter(candidate -> candidate.depth() <= crawl.maxDepth && scope.contains(candidate.address()))
                .toList();
        if (inScope.isEmpty()) {
            return;
        }
        Number admitted = (Number)
                database.createNativeQuery("select admitted from crawl.crawl where id = :id for update", Integer.class)
                        .setParameter("id", crawl.id)
                        .getSingleResult();
        List<Candidate> fresh = frontier.unknown(crawl.id, inScope);
        int room = Math.max(0, crawl.maxPages - admitted.intValue());
        int added = frontier.admit(crawl.id, fresh.subList(0, Math.min(room, fresh.size())));
        database.createNativeMutationQuery("update crawl.crawl set admitted = admitted + :added where id = :id")
                .setParameter("added", added)
                .setParameter("id", crawl.id)
                .executeUpdate();
    }

    /** Ends a crawl early; 404 when there is none of this id. */
    @Transactional
    public void cancel(String id) {
        get(id);
        frontier.cancel(id);
        database.createNativeMutationQuery(
                        """
                        update crawl.crawl set state = 'cancelled', finished_at = clock_timestamp()
                        where id = :id and state = 'running'""")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Marks crawls as done of which no address is open any more. */
    @Transactional
    public int finishDone() {
        return database.createNativeMutationQuery(
                        """
                        update crawl.crawl c set state = 'done', finished_at = clock_timestamp()
                        where state = 'running' and not exists (select from crawl.frontier f
                          where f.crawl_id = c.id and f.state in ('queued', 'leased'))""")
                .executeUpdate();
    }
}
