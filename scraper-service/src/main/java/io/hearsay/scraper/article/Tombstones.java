package io.hearsay.scraper.article;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.page.Pages;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/** Empties articles: text and metadata go, with the pages they were made from; id and tombstone stay. */
@Singleton
class Tombstones {

    private static final String EMPTY =
            """
            update crawl.article set erased = true, erased_reason = :reason, revision = revision + 1,
              content_hash = null, text_hash = null, outlet = null, title = null, text = null, language = null,
              published_date = null, published_evidence = null, published_confidence = null, modified_date = null,
              modified_evidence = null, modified_confidence = null, authors = '{}', section = null, dateline = null,
              credit_line = null, captions = '{}', extractor_version = null
            where id in (select id from crawl.article
              where id = any(cast(:ids as text[])) and not erased order by id for update)""";

    private final Session database;
    private final Pages pages;

    Tombstones(Session database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    /**
     * Empties articles.
     *
     * @param addresses of further pages that go with them
     * @param reason in one sentence
     * @return how many of them were not empty yet
     */
    int put(Collection<String> ids, Collection<PageAddress> addresses, String reason) {
        List<PageAddress> gone = new ArrayList<>(addresses);
        gone.addAll(pages.madeInto(ids));
        pages.forget(gone);
        return database.createNativeMutationQuery(EMPTY)
                .setParameter("reason", reason)
                .setParameter("ids", ids.toArray(String[]::new))
                .executeUpdate();
    }
}
