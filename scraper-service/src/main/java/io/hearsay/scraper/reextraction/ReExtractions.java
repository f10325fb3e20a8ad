package io.hearsay.scraper.reextraction;

import io.hearsay.scraper.article.PageArticle;
import io.hearsay.scraper.reextraction.ReExtractionRequest.Kind;
import io.hearsay.web.Cursor;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The runs that were asked for. */
@Singleton
class ReExtractions {

    private static final String QUERY = "/api/v1/re-extractions";
    private static final String SELECT =
            """
            select id, kind, subject, extractor_version, state, pages, added, revised, unchanged, without_article,
              failed, requested_at, finished_at
            from crawl.re_extraction\s""";

    private final Session database;

    ReExtractions(Session database) {
        this.database = database;
    }

    /**
     * Starts a run, or finds the one that is at the same already.
     *
     * @throws ProblemException (404) when nothing is known of what is asked for
     */
    @Transactional
    public ReExtraction start(ReExtractionRequest request) {
        if (request.kind() == Kind.crawl && !exists("crawl.crawl where id = :subject", request.crawl())) {
            throw ProblemException.notFound("crawl", request.crawl());
        }
        if (request.kind() == Kind.outlet && !exists("crawl.article where outlet = :subject", request.outlet())) {
            throw ProblemException.notFound("outlet", request.outlet());
        }
        String[] articles =
                request.articles() == null ? null : request.articles().toArray(String[]::new);
        String id = database.createNativeQuery(
                        """
                        insert into crawl.re_extraction (id, kind, subject, article_ids, extractor_version, state)
                        values (:id, :kind, :subject, cast(:articles as text[]), :version, 'running')
                        on conflict (kind, subject) where state = 'running'
                        do update set subject = excluded.subject
                        returning id""",
                        String.class)
                .setParameter("id", UUID.randomUUID().toString())
                .setParameter("kind", request.kind().name())
                .setParameter("subject", request.subject())
                .setParameter("articles", articles)
                .setParameter("version", PageArticle.VERSION)
                .getSingleResult();
        return get(id);
    }

    private boolean exists(String row, String subject) {
        return !database.createNativeQuery("select 1 from " + row + " limit 1", Integer.class)
                .setParameter("subject", subject)
                .getResultList()
                .isEmpty();
    }

    /** The run of this id; 404 when there is none. */
    @Transactional
    public ReExtraction get(String id) {
        return database
                .createNativeQuery(SELECT + "where id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(ReExtractions::view)
                .orElseThrow(() -> ProblemException.notFound("re-extraction", id));
    }

    /** The latest first. */
    @Transactional
    public Listing<ReExtraction> after(String after, int limit) {
        List<String> keys = after == null ? List.of("infinity", "") : Cursor.keys(after, QUERY, 2);
        List<ReExtraction> rows = database
                .createNativeQuery(
                        SELECT
                                + """
                                where (requested_at, id) < (cast(:at as timestamptz), :id)
                                order by requested_at desc, id desc limit :limit""",
                        Tuple.class)
                .setParameter("at", keys.get(0))
                .setParameter("id", keys.get(1))
                .setParameter("limit", limit + 1)
                .getResultList()
                .stream()
                .map(ReExtractions::view)
                .toList();
        List<ReExtraction> items = rows.stream().limit(limit).toList();
        return new Listing<>(
                items,
                null,
                rows.size() > limit
                        ? Cursor.of(
                                QUERY,
                                items.getLast().requestedAt().toString(),
                                items.getLast().id())
                        : null);
    }

    /** Ends a run early; what it has stored stays. 404 when there is none of this id. */
    @Transactional
    public void cancel(String id) {
        get(id);
        database.createNativeMutationQuery(
                        """
                        update crawl.re_extraction set state = 'cancelled', finished_at = clock_timestamp()
                        where id = :id and state = 'running'""")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static ReExtraction view(Tuple row) {
        Kind kind = Kind.valueOf(row.get("kind", String.class));
        return new ReExtraction(
                row.get("id", String.class),
                kind,
                kind == Kind.outlet || kind == Kind.crawl ? row.get("subject", String.class) : null,
                row.get("extractor_version", String.class),
                ReExtraction.State.valueOf(row.get("state", String.class)),
                row.get("pages", Long.class),
                row.get("added", Long.class),
                row.get("revised", Long.class),
                row.get("unchanged", Long.class),
                row.get("without_article", Long.class),
                row.get("failed", Long.class),
                row.get("requested_at", Instant.class),
                row.get("finished_at", Instant.class));
    }
}
