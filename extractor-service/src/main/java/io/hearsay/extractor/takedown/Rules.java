package io.hearsay.extractor.takedown;

import io.hearsay.claim.Claim;
import io.hearsay.entity.Speaker;
import io.hearsay.extractor.article.FeedArticle;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.hibernate.StatelessSession;

/** The rules in force. Every call belongs to the transaction that stores, which no new rule comes into. */
@Singleton
public class Rules {

    private static final String WITHHOLD =
            "insert into claim.withheld (article_id, text, title, credit_line) values (:id, :text, :title, :credit)";

    private final StatelessSession database;

    Rules(StatelessSession database) {
        this.database = database;
    }

    /** What is left of an article and of the claims that were found in it. */
    public Withholding apply(FeedArticle article, List<Claim> found) {
        List<Rule> rules = inForce();
        return rules.isEmpty() ? new Withholding(article, Set.of(), false) : Withholding.of(article, found, rules);
    }

    /** Keeps an article as it was read, where what was stored of it is less. */
    public void keep(FeedArticle article) {
        database.createNativeMutationQuery(WITHHOLD)
                .setParameter("id", article.id())
                .setParameter("text", article.text())
                .setParameter("title", article.title())
                .setParameter("credit", article.creditLine())
                .executeUpdate();
    }

    /** Whether a speaker's words are taken down. */
    public boolean isTakenDown(Speaker speaker) {
        return inForce().stream().anyMatch(rule -> rule.isMeantBy(speaker));
    }

    private List<Rule> inForce() {
        return database
                .createSelectionQuery("from PersonTakeDown where liftedAt is null order by number", TakeDownRow.class)
                .getResultList()
                .stream()
                .map(Rule::of)
                .toList();
    }
}
