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

    /** Adds the claims of an article that has none. */
    public List<ClaimRow> add(FeedArticle article, List<Claim> claims) {
        List<ClaimRow> rows = ClaimRows.of(article, claims);
        database.setJdbcBatchSize(BATCH);
        database.insertMultiple(rows);
        return rows;
    }

    /** Removes the claims of an article. */
    public void remove(String articleId) {
        database.createMutationQuery("delete from Claim where articleId = :article")
                .setParameter("article", articleId)
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
