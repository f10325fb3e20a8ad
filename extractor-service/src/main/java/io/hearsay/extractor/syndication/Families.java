package io.hearsay.extractor.syndication;

import io.hearsay.extractor.article.ArticleRow;
import io.hearsay.syndication.Document;
import io.hearsay.syndication.ReprintFinder;
import io.hearsay.syndication.ReprintGroup;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.StatelessSession;

/** Names the leader of every family of reprints: the agency's own article or the earliest one. */
@Singleton
class Families {

    private static final String LINKED =
            """
            with recursive linked(id) as (
              select unnest(:articles)
              union
              select r.other_id from claim.reprint r join linked l on r.article_id = l.id)
            select id from linked order by id""";

    private final StatelessSession database;
    private final ReprintFinder finder = new ReprintFinder();

    Families(StatelessSession database) {
        this.database = database;
    }

    /** Names the leaders anew of every family that may hold one of some articles. */
    void lead(Collection<String> articles) {
        List<String> linked = database.createNativeQuery(LINKED, String.class)
                .setParameter("articles", articles.toArray(String[]::new))
                .getResultList();
        List<Document> documents = database.createSelectionQuery("from Article where id in :ids", ArticleRow.class)
                .setParameter("ids", linked)
                .getResultStream()
                .map(Reprints::document)
                .toList();
        if (documents.size() > 1) {
            lead(documents);
        }
    }

    private void lead(List<Document> documents) {
        Set<String> alone = new HashSet<>(documents.stream().map(Document::id).toList());
        for (ReprintGroup group : finder.find(documents)) {
            alone.removeAll(group.members());
            name(group.lead(), group.members());
        }
        alone.forEach(article -> name(article, List.of(article)));
    }

    private void name(String leader, List<String> members) {
        database.createMutationQuery(
                        "update Reprint set leaderId = :leader where articleId in :members and leaderId <> :leader")
                .setParameter("leader", leader)
                .setParameter("members", members)
                .executeUpdate();
    }
}
