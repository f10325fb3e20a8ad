package io.hearsay.scraper.article;

import io.hearsay.scraper.address.PageAddress;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Finds articles that say word for word what another one of the same outlet and host says. */
@Singleton
class SameText {

    private static final String STORED =
            """
            select distinct on (g.id) g.id, a.url
            from unnest(cast(:ids as text[]), cast(:hosts as text[]), cast(:outlets as text[]), cast(:texts as text[]))
              as g(id, host, outlet, text_hash)
            join crawl.article a on a.host = g.host and a.text_hash = g.text_hash and a.outlet = g.outlet
              and a.id <> g.id and not a.erased
            order by g.id, a.feed_xid, a.feed_position""";

    private final Session database;

    SameText(Session database) {
        this.database = database;
    }

    private record Key(String host, String outlet, String textHash) {

        static Key of(ArticleDraft draft) {
            return new Key(draft.address().host(), StorableText.of(draft.outlet()), draft.textHash());
        }
    }

    Map<String, PageAddress> of(Collection<ArticleDraft> drafts) {
        Map<String, PageAddress> older = stored(List.copyOf(drafts));
        Map<Key, ArticleDraft> first = new HashMap<>();
        for (ArticleDraft draft : drafts) {
            ArticleDraft twin = first.putIfAbsent(Key.of(draft), draft);
            // A twin that is somebody's copy itself is no original; it may be this one's.
            if (twin != null && !twin.id().equals(draft.id()) && !older.containsKey(twin.id())) {
                older.putIfAbsent(draft.id(), twin.address());
            }
        }
        return older;
    }

    private Map<String, PageAddress> stored(List<ArticleDraft> drafts) {
        if (drafts.isEmpty()) {
            return Map.of();
        }
        List<Key> keys = drafts.stream().map(Key::of).toList();
        Map<String, PageAddress> older = new HashMap<>();
        database.createNativeQuery(STORED, Tuple.class)
                .setParameter("ids", drafts.stream().map(ArticleDraft::id).toArray(String[]::new))
                .setParameter("hosts", keys.stream().map(Key::host).toArray(String[]::new))
                .setParameter("outlets", keys.stream().map(Key::outlet).toArray(String[]::new))
                .setParameter("texts", keys.stream().map(Key::textHash).toArray(String[]::new))
                .getResultList()
                .forEach(row ->
                        older.put(row.get("id", String.class), PageAddress.stored(row.get("url", String.class))));
        return older;
    }
}
