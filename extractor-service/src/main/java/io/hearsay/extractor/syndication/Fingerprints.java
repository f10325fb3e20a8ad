package io.hearsay.extractor.syndication;

import io.hearsay.syndication.Fingerprint;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.StatelessSession;

/** The inverted index of narrative stretches. */
@Singleton
class Fingerprints {

    /** More relatives than this are not compared with one article; the nearest come first. */
    private static final int MOST_CANDIDATES = 200;

    private static final String ADD =
            """
            insert into claim.fingerprint (stretch, article_id)
            select stretch, :article from unnest(:stretches) stretch""";

    /** A stretch that more articles hold is furniture or a text of which enough copies are known. */
    private static final int MOST_HOLDERS = 200;

    private static final String CANDIDATES =
            """
            select a.id from (
              select f.article_id, count(*) as shared from unnest(cast(:stretches as bigint[])) s
                cross join lateral (
                  select article_id from claim.fingerprint where stretch = s order by article_id limit :holders) f
              where f.article_id <> :article
              group by f.article_id having count(*) >= :least) met
            join claim.article a on a.id = met.article_id
            where shared >= :share * least(a.words, :words) / :sampling
            order by shared desc, a.id limit :most""";

    private final StatelessSession database;

    Fingerprints(StatelessSession database) {
        this.database = database;
    }

    void add(Fingerprint fingerprint) {
        database.createNativeMutationQuery(ADD)
                .setParameter("article", fingerprint.document())
                .setParameter("stretches", stretches(fingerprint))
                .executeUpdate();
    }

    /** The articles that share enough narrative stretches to be compared, nearest first. */
    List<String> candidates(Fingerprint fingerprint) {
        return database.createNativeQuery(CANDIDATES, String.class)
                .setParameter("article", fingerprint.document())
                .setParameter("stretches", stretches(fingerprint))
                .setParameter("holders", MOST_HOLDERS)
                .setParameter("least", Fingerprint.LEAST_SHARED)
                .setParameter("share", Fingerprint.LEAST_SHARE)
                .setParameter("words", fingerprint.words())
                .setParameter("sampling", Fingerprint.SAMPLING)
                .setParameter("most", MOST_CANDIDATES)
                .getResultList();
    }

    private static Long[] stretches(Fingerprint fingerprint) {
        return fingerprint.narrative().toArray(Long[]::new);
    }
}
