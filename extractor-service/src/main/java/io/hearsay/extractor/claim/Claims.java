package io.hearsay.extractor.claim;

import io.hearsay.claim.Claim;
import io.hearsay.extractor.article.FeedArticle;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.hibernate.StatelessSession;

/** The claims of all articles. Every call belongs to the transaction that stores an article. */
@Singleton
public class Claims {

    private static final int BATCH = 100;

    private final StatelessSession database;

    Claims(StatelessSession database) {
        this.database = database;
    }

    /** The claims of an article, in text order. */
    public List<ClaimRow> of(String articleId) {
        return database.createSelectionQuery("from Claim where articleId = :article order by position", ClaimRow.class)
                .setParameter("article", articleId)
                .getResultList();
    }

    /** The claims with some ids. */
    public List<ClaimRow> withIds(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createSelectionQuery("from Claim where id in :ids order by id", ClaimRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The claims of some statements. */
    public List<ClaimRow> ofStatements(Collection<String> statements) {
        return database.createSelectionQuery("from Claim where statementId in :statements order by id", ClaimRow.class)
                .setParameter("statements", statements)
                .getResultList();
    }

    /** The rows of the claims found in an article, not stored. */
    public List<ClaimRow> rows(FeedArticle article, List<Claim> claims) {
        return ClaimRows.of(article, claims);
    }

    /** Adds claims. */
    public void add(Collection<ClaimRow> rows) {
        database.setJdbcBatchSize(BATCH);
        database.insertMultiple(List.copyOf(rows));
    }

    /** Removes claims. */
    public void remove(Collection<ClaimRow> rows) {
        if (!rows.isEmpty()) {
            database.createMutationQuery("delete from Claim where id in :ids")
                    .setParameter("ids", rows.stream().map(row -> row.id).toList())
                    .executeUpdate();
        }
    }

    /** Notes how many claims some articles have left. */
    public void recount(Collection<String> articles) {
        database.createNativeMutationQuery(
                        """
                        update claim.intake i set claims =
                          (select count(*) from claim.claim c where c.article_id = i.article_id)
                        where i.article_id = any(:articles) and i.state = 'extracted'""")
                .setParameter("articles", articles.toArray(String[]::new))
                .executeUpdate();
    }

    /** Ties claims to the statement they report and to its speaker. */
    public void tie(Collection<String> claims, String statementId, String speakerId) {
        database.createMutationQuery(
                        "update Claim set statementId = :statement, speakerId = :speaker where id in :claims")
                .setParameter("statement", statementId)
                .setParameter("speaker", speakerId)
                .setParameter("claims", claims)
                .executeUpdate();
    }
}
