package io.hearsay.scraper.reextraction;

import io.hearsay.scraper.reextraction.ReExtractionRequest.Kind;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Gives runs to one process at a time, for a minute after each sign of life. */
@Singleton
class RunLeases {

    private static final String TAKE =
            """
            update crawl.re_extraction set lease_token = nextval('crawl.lease_token'),
              lease_until = clock_timestamp() + interval '1 minute'
            where id = (select id from crawl.re_extraction
              where state = 'running' and (lease_until is null or lease_until < clock_timestamp())
              order by requested_at limit 1 for update skip locked)
            returning id, kind, subject, article_ids, reached, lease_token""";

    private static final String ADVANCE =
            """
            update crawl.re_extraction set reached = :reached, pages = pages + :pages, added = added + :added,
              revised = revised + :revised, unchanged = unchanged + :unchanged,
              without_article = without_article + :without, failed = failed + :failed,
              lease_until = clock_timestamp() + interval '1 minute'
            where id = :id""";

    private final Session database;

    RunLeases(Session database) {
        this.database = database;
    }

    /** The oldest run that nobody is at. */
    @Transactional
    public Optional<Run> take() {
        return database.createNativeQuery(TAKE, Tuple.class).getResultList().stream()
                .findFirst()
                .map(RunLeases::run);
    }

    private static Run run(Tuple row) {
        String[] articles = row.get("article_ids", String[].class);
        return new Run(
                row.get("id", String.class),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("subject", String.class),
                articles == null ? null : List.of(articles),
                row.get("reached", String.class),
                row.get("lease_token", Long.class));
    }

    /** Whether a run is still this process's; it stays so until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hold(Run run) {
        return !database.createNativeQuery(
                        """
                        select id from crawl.re_extraction
                        where id = :id and lease_token = :token and state = 'running' for update""",
                        String.class)
                .setParameter("id", run.id())
                .setParameter("token", run.token())
                .getResultList()
                .isEmpty();
    }

    /** Notes how far a run that is held has come, in the transaction that stores what came of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(Run run, Tally tally) {
        database.createNativeMutationQuery(ADVANCE)
                .setParameter("reached", run.reached())
                .setParameter("pages", tally.pages())
                .setParameter("added", tally.added())
                .setParameter("revised", tally.revised())
                .setParameter("unchanged", tally.unchanged())
                .setParameter("without", tally.withoutArticle())
                .setParameter("failed", tally.failed())
                .setParameter("id", run.id())
                .executeUpdate();
    }

    /** There are no more pages. */
    @Transactional
    public void finish(Run run) {
        database.createNativeMutationQuery(
                        """
                        update crawl.re_extraction set state = 'done', finished_at = clock_timestamp()
                        where id = :id and lease_token = :token and state = 'running'""")
                .setParameter("id", run.id())
                .setParameter("token", run.token())
                .executeUpdate();
    }

    /** Leaves a run to whoever comes next. */
    @Transactional
    public void release(Run run) {
        database.createNativeMutationQuery(
                        "update crawl.re_extraction set lease_until = null where id = :id and lease_token = :token")
                .setParameter("id", run.id())
                .setParameter("token", run.token())
                .executeUpdate();
    }
}
