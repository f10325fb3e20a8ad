package io.hearsay.extractor.quarantine;

import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.Stretch;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** The articles that failed, and their way back to the others. */
@Singleton
class Quarantine {

    private static final String LIST = "/api/v1/quarantine";

    private static final String SELECT =
            """
            select article_id, revision, reason, attempts, finished_at, extractor_version, entry is not null, received
            from claim.intake where state = 'failed' and %s""";

    /** As if it had just been taken from the feed. */
    private static final String RETRY =
            """
            update claim.intake set state = 'pending', attempts = 0, handed_back = 0, reason = null, owner = null, lease_until = null,
              finished_at = null, again = false, received_at = clock_timestamp()
            where state = 'failed' and entry is not null and %s""";

    private final StatelessSession database;

    Quarantine(StatelessSession database) {
        this.database = database;
    }

    /** Of those taken over, the latest first. */
    @Transactional
    Listing<QuarantinedArticle> list(Stretch stretch) {
        List<Tuple> rows = database.createNativeQuery(
                        SELECT.formatted("received < :place order by received desc limit :limit"), Tuple.class)
                .setParameter("place", stretch.before(LIST))
                .setParameter("limit", stretch.limit() + 1)
                .getResultList();
        return stretch.listing(LIST, rows, Quarantine::article, row -> row.get(7, Long.class));
    }

    @Transactional
    Optional<QuarantinedArticle> find(String articleId) {
        return database.createNativeQuery(SELECT.formatted("article_id = :id"), Tuple.class)
                .setParameter("id", articleId)
                .getResultStream()
                .map(Quarantine::article)
                .findFirst();
    }

    /**
     * Has an article tried again.
     *
     * @throws ProblemException 404 when it is not in quarantine, 409 when there is nothing that it could be read from
     */
    @Transactional
    Retried retry(String articleId) {
        QuarantinedArticle article =
                find(articleId).orElseThrow(() -> ProblemException.notFound("article in quarantine", articleId));
        if (!article.retryable()) {
            throw ProblemException.of(
                    409,
                    "articleId",
                    "nothing is kept that it could be read from (%s); it is read with its next revision"
                            .formatted(article.reason()));
        }
        return new Retried(database.createNativeMutationQuery(RETRY.formatted("article_id = :id"))
                .setParameter("id", articleId)
                .executeUpdate());
    }

    /** Has all of them tried again that can be. */
    @Transactional
    Retried retryAll() {
        return new Retried(
                database.createNativeMutationQuery(RETRY.formatted("true")).executeUpdate());
    }

    private static QuarantinedArticle article(Tuple row) {
        return new QuarantinedArticle(
                row.get(0, String.class),
                row.get(1, Integer.class),
                row.get(2, String.class),
                row.get(3, Integer.class),
                row.get(4, Instant.class),
                row.get(5, String.class),
                row.get(6, Boolean.class));
    }
}
