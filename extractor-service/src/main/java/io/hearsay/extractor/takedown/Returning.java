package io.hearsay.extractor.takedown;

import io.hearsay.article.DatedEvidence;
import io.hearsay.extractor.Json;
import io.hearsay.extractor.article.FeedArticle;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** Takes articles out of what is stored and has them read again, from what was kept of them. */
@Singleton
class Returning {

    private static final String AS_READ =
            """
            select a.id, a.revision, a.content_hash, a.outlet, a.published_date,
              coalesce(w.text, a.text), case when w.article_id is null then a.title else w.title end,
              case when w.article_id is null then a.credit_line else w.credit_line end
            from claim.article a left join claim.withheld w on w.article_id = a.id
            where a.id = any(:ids) order by a.id""";

    /**
     * One that waits, or failed, for a newer revision has its entry already; one that was to be read again when nothing
     * else waits does so no longer.
     */
    private static final String WAIT =
            """
            update claim.intake set entry = case when state = 'extracted' then :entry else entry end, state = 'pending',
              attempts = 0, handed_back = 0, again = false, claims = 0, reason = null, owner = null, lease_until = null,
              finished_at = null, received_at = clock_timestamp()
            where article_id = :id and (state = 'extracted' or (state = 'pending' and again))""";

    /** Ids of theirs say no more than that. */
    private static final String SAY_SO =
            """
            update claim.retired set state = 'erased', successor = null, reason = 'it was taken down'
            where id = any(:ids) and state = 'erased'""";

    private static final String THEIRS =
            """
            select id from claim.claim where article_id = any(:ids) and speaker_id = any(:speakers)
            union select statement_id from claim.claim
              where article_id = any(:ids) and speaker_id = any(:speakers) and statement_id is not null""";

    private final StatelessSession database;
    private final Forgetting forgetting;

    Returning(StatelessSession database, Forgetting forgetting) {
        this.database = database;
        this.forgetting = forgetting;
    }

    /**
     * Has articles read again, in the current transaction and under the lock of whoever stores.
     *
     * @param ids of articles; those that are not stored any more are passed over
     * @param speakers ids under which claims are known that are not to come back
     * @return how many there were
     */
    int send(Collection<String> ids, Collection<String> speakers) {
        String[] articles = ids.toArray(String[]::new);
        String[] known = speakers.toArray(String[]::new);
        List<String> theirs = database.createNativeQuery(THEIRS, String.class)
                .setParameter("ids", articles)
                .setParameter("speakers", known)
                .getResultList();
        List<FeedArticle> stored =
                database.createNativeQuery(AS_READ, Tuple.class).setParameter("ids", articles).getResultList().stream()
                        .map(Returning::article)
                        .toList();
        for (FeedArticle article : stored) {
            forgetting.forget(article.id());
            database.createNativeMutationQuery(WAIT)
                    .setParameter("id", article.id())
                    .setParameter("entry", Json.write(article))
                    .executeUpdate();
        }
        sayTakenDown(theirs.toArray(String[]::new));
        sayTakenDown(known);
        return stored.size();
    }

    private void sayTakenDown(String[] ids) {
        database.createNativeMutationQuery(SAY_SO).setParameter("ids", ids).executeUpdate();
    }

    private static FeedArticle article(Tuple row) {
        String date = row.get(4, String.class);
        return new FeedArticle(
                null,
                row.get(0, String.class),
                row.get(1, Integer.class),
                row.get(2, String.class),
                false,
                row.get(3, String.class),
                row.get(6, String.class),
                row.get(5, String.class),
                date == null ? null : new DatedEvidence(date, "stored", 1),
                row.get(7, String.class));
    }
}
