package io.hearsay.scraper.article;

import io.hearsay.scraper.takedown.Mark;
import io.hearsay.scraper.takedown.TakeDown;
import io.hearsay.scraper.takedown.TakeDownKind;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/**
 * What a take-down covers: which articles, and by which rule pages that nobody has seen yet. An outlet's rule covers a
 * host, or what a crawl calls the outlet's part of it, only where nobody else publishes: the pages of a shared host are
 * known for the outlet's once they are read, and are not kept then. An outlet is meant however it is capitalised.
 */
@Singleton
class TakeDownScope {

    private static final String HOSTS =
            """
            select distinct a.host from crawl.article a
            where lower(a.outlet) = lower(:outlet) and not a.erased and a.host is not null
              and not exists (select from crawl.article other
                where other.host = a.host and not other.erased and lower(other.outlet) is distinct from lower(:outlet))""";

    private static final String PREFIXES =
            """
            select distinct named.key from crawl.crawl c, jsonb_each_text(c.outlets) as named
            where lower(named.value) = lower(:outlet)
              and not exists (select from crawl.article other
                where other.host = split_part(named.key, '/', 3) and starts_with(other.url, named.key)
                  and not other.erased and lower(other.outlet) is distinct from lower(:outlet))""";

    private static final String ARTICLES =
            """
            select id from crawl.article where lower(outlet) = lower(cast(:outlet as text)) and not erased
            union
            select a.id from crawl.take_down_mark m
            join crawl.article a on a.host = m.host and starts_with(a.url, m.url) and not a.erased
            where m.take_down_id = :id and m.rule
            order by id limit :limit""";

    private final Session database;

    TakeDownScope(Session database) {
        this.database = database;
    }

    @Transactional
    boolean hasArticles(String outlet) {
        return !database.createNativeQuery(
                        "select id from crawl.article where lower(outlet) = lower(:outlet) and not erased limit 1",
                        String.class)
                .setParameter("outlet", outlet)
                .getResultList()
                .isEmpty();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Collection<Mark> rules(TakeDownKind kind, String subject) {
        return switch (kind) {
            case host -> List.of(Mark.host(subject));
            case prefix -> Mark.prefix(subject).toList();
            case outlet -> outlet(subject);
            case article, url -> List.of();
        };
    }

    private Collection<Mark> outlet(String outlet) {
        Set<Mark> rules = new LinkedHashSet<>();
        texts(HOSTS, outlet).forEach(host -> rules.add(Mark.host(host)));
        texts(PREFIXES, outlet).forEach(prefix -> rules.add(new Mark(prefix.split("/", 4)[2], true, prefix)));
        return rules;
    }

    private List<String> texts(String query, String outlet) {
        return database.createNativeQuery(query, String.class)
                .setParameter("outlet", outlet)
                .getResultList();
    }

    /** Articles that a take-down covers and that are still there, some of them; none when there are no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> articles(TakeDown takeDown, int limit) {
        return database.createNativeQuery(ARTICLES, String.class)
                .setParameter("outlet", takeDown.kind() == TakeDownKind.outlet ? takeDown.subject() : null)
                .setParameter("id", Long.parseLong(takeDown.id()))
                .setParameter("limit", limit)
                .getResultList();
    }
}
