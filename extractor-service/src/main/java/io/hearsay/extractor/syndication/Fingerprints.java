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

    private static final double LEAST_SHARE = 0.05;

    private static final String ADD =
            """
            insert into claim.fingerprint (stretch, article_id)
            select stretch, :article from unnest(:stretches) stretch""";

    private static final String CANDIDATES =
            """
            select f.article_id from claim.fingerprint f join claim.article a on a.id = f.article_id
            where f.stretch = any(:stretches) and f.article_id <> :article
            group by f.article_id, a.words
            having count(*) >= :least and count(*) >= :share * least(a.words, :words) / :sampling
            order by count(*) desc, f.article_id limit :most""";

    private static final int SAMPLING = 4;

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
                .setParameter("least", Fingerprint.LEAST_SHARED)
                .setParameter("share", LEAST_SHARE)
                .setParameter("words", fingerprint.words())
                .setParameter("sampling", SAMPLING)
                .setParameter("most", MOST_CANDIDATES)
                .getResultList();
    }

    private static Long[] stretches(Fingerprint fingerprint) {
        return fingerprint.narrative().toArray(Long[]::new);
    }
}
