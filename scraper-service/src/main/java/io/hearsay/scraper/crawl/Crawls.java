package io.hearsay.scraper.crawl;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.frontier.AddressKind;
import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.frontier.Frontier;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** The crawls that were asked for. */
@Singleton
public class Crawls {

    private final Session database;
    private final Frontier frontier;
    private final Admission admission;

    Crawls(Session database, Frontier frontier, Admission admission) {
        this.database = database;
        this.frontier = frontier;
        this.admission = admission;
    }

    /** Starts a crawl: its seeds are taken up. */
    @Transactional
    public Crawl start(Crawl crawl) {
        crawl.persistAndFlush();
        List<Candidate> seeds = crawl.seeds.stream()
                .map(seed -> new Candidate(PageAddress.stored(seed), AddressKind.SEED, 0, 0, null))
                .toList();
        admission.begin(crawl, seeds);
        return crawl;
    }

    /** The crawl of this id; 404 when there is none. */
    @Transactional
    public Crawl get(String id) {
        return Crawl.<Crawl>findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("crawl", id));
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
        // Whoever was taking addresses up held the crawl's row: what they were is seen only now.
        frontier.cancel(id);
    }

    /** Marks crawls as done of which no address is open any more; one that keeps watching is never done. */
    @Transactional
    public int finishDone() {
        return database.createNativeMutationQuery(
                        """
                        update crawl.crawl c set state = 'done', finished_at = clock_timestamp()
                        where state = 'running' and not recrawl and not exists (select from crawl.frontier f
                          where f.crawl_id = c.id and f.state in ('queued', 'leased'))""")
                .executeUpdate();
    }
}
