package io.hearsay.scraper.reextraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.article.ArticleDraft;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Finds the pages that a run reads, by address. A page that no article was made of counts only where its crawl ended it
 * as fetched: what redirected, duplicated or was refused is none of its business.
 */
@Singleton
class SourcePages {

    private static final TypeReference<Map<String, String>> OUTLETS = new TypeReference<>() {};

    private static final String STRETCH =
            """
            select p.url, p.fetched_at, p.article_id, cast(c.outlets as text) as outlets, f.listed_date,
              f.listed_evidence
            from crawl.page p
            left join crawl.frontier f on f.crawl_id = p.crawl_id and f.url = p.url
            left join crawl.crawl c on c.id = p.crawl_id
            where p.url > :reached and p.body is not null and p.status in (200, 203)
              and (p.article_id is not null or f.state in ('fetched', 'unchanged'))
              and %s
            order by p.url limit :limit""";

    private final Session database;
    private final ObjectMapper json;

    SourcePages(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The next pages of a run; none at its end. */
    @Transactional
    public List<SourcePage> next(Run run, int limit) {
        NativeQuery<Tuple> query = database.createNativeQuery(STRETCH.formatted(condition(run)), Tuple.class)
                .setParameter("reached", run.reached())
                .setParameter("limit", limit);
        switch (run.kind()) {
            case all -> {}
            case articles -> query.setParameter("articles", run.articles().toArray(String[]::new));
            case outlet, crawl -> query.setParameter("subject", run.subject());
        }
        return query.getResultList().stream().map(this::page).toList();
    }

    private static String condition(Run run) {
        return switch (run.kind()) {
            case all -> "true";
            case articles ->
                "p.url = any(array(select url from crawl.page where article_id = any(cast(:articles as text[]))))";
            case outlet -> "p.article_id in (select id from crawl.article where outlet = :subject and not erased)";
            case crawl -> "p.url in (select url from crawl.frontier where crawl_id = :subject and url > :reached)";
        };
    }

    private SourcePage page(Tuple row) {
        return new SourcePage(
                PageAddress.stored(row.get("url", String.class)),
                row.get("fetched_at", Instant.class),
                row.get("article_id", String.class),
                outlets(row.get("outlets", String.class)),
                ArticleDraft.listed(row.get("listed_date", String.class), row.get("listed_evidence", String.class)));
    }

    private Map<String, String> outlets(String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, OUTLETS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the outlets of a crawl are damaged", e);
        }
    }
}
