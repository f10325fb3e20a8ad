package io.hearsay.extractor.claim;

import com.fasterxml.jackson.core.type.TypeReference;
import io.hearsay.extractor.Json;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;

/** Claims as they were extracted, where a correction changed them or set them aside. They go with their article. */
@Singleton
public class Originals {

    private static final TypeReference<ClaimRow> CLAIM = new TypeReference<>() {};

    private static final String KEEP =
            """
            insert into claim.original (claim_id, article_id, aside, claim)
            values (:id, :article, :aside, cast(:claim as jsonb))""";

    private final StatelessSession database;
    private final Claims claims;

    Originals(StatelessSession database, Claims claims) {
        this.database = database;
        this.claims = claims;
    }

    /**
     * Keeps a claim as it is.
     *
     * @param aside whether it is not to be stored among the claims
     */
    public void keep(ClaimRow claim, boolean aside) {
        database.createNativeMutationQuery(KEEP)
                .setParameter("id", claim.id)
                .setParameter("article", claim.articleId)
                .setParameter("aside", aside)
                .setParameter("claim", Json.write(claim))
                .executeUpdate();
    }

    /**
     * Takes back what was kept of an article's claims.
     *
     * @return all of them, as they were extracted, in text order
     */
    public List<ClaimRow> restore(String articleId, String contentHash) {
        Map<String, ClaimRow> extracted = new HashMap<>();
        for (ClaimRow claim : claims.of(articleId)) {
            claim.untie(contentHash);
            extracted.put(claim.id, claim);
        }
        database
                .createNativeQuery(
                        "delete from claim.original where article_id = :article returning cast(claim as text)",
                        Tuple.class)
                .setParameter("article", articleId)
                .getResultList()
                .stream()
                .map(row -> Json.read(row.get(0, String.class), CLAIM))
                .forEach(claim -> extracted.put(claim.id, claim));
        return new ArrayList<>(extracted.values().stream()
                .sorted(Comparator.comparingInt(claim -> claim.position))
                .toList());
    }
}
