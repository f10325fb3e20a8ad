package io.hearsay.extractor.syndication;

import io.hearsay.syndication.TextFamilies;
import io.hearsay.syndication.TextFamilies.Family;
import io.hearsay.syndication.TextFamilies.Link;
import io.hearsay.syndication.TextFamilies.Page;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Names the leader of every family of reprints: the agency's own article or the earliest one. */
@Singleton
class Families {

    private static final String PAGES =
            """
            with recursive linked(id) as (
              select unnest(:articles)
              union
              select r.other_id from claim.reprint r join linked l on r.article_id = l.id where r.same_text)
            select a.id, a.outlet, a.published_date from linked l join claim.article a on a.id = l.id""";

    private static final String LINKS =
            """
            select one.article_id, one.other_id, one.narrative_share, other.narrative_share
            from claim.reprint one join claim.reprint other
              on other.article_id = one.other_id and other.other_id = one.article_id
            where one.article_id = any(:pages) and one.same_text and one.article_id < one.other_id""";

    private final StatelessSession database;

    Families(StatelessSession database) {
        this.database = database;
    }

    /** Names the leaders anew of every family that may hold one of some articles. */
    void lead(Collection<String> articles) {
        List<Page> pages = database.createNativeQuery(PAGES, Page.class)
                .setParameter("articles", articles.toArray(String[]::new))
                .getResultList();
        Set<String> alone = pages.stream().map(Page::id).collect(Collectors.toSet());
        for (Family family : TextFamilies.of(pages, links(alone))) {
            family.members().forEach(alone::remove);
            name(family.lead(), family.members());
        }
        alone.forEach(article -> name(article, List.of(article)));
    }

    private List<Link> links(Collection<String> pages) {
        return database.createNativeQuery(LINKS, Link.class)
                .setParameter("pages", pages.toArray(String[]::new))
                .getResultList();
    }

    private void name(String leader, List<String> members) {
        database.createMutationQuery(
                        "update Reprint set leaderId = :leader where articleId in :members and leaderId <> :leader")
                .setParameter("leader", leader)
                .setParameter("members", members)
                .executeUpdate();
    }
}
