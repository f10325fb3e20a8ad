package io.hearsay.scraper.trap;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.hibernate.Session;

/** The counts of shapes, kept in the table {@code crawl.shape}. */
@Singleton
class Shapes {

    private static final int MAX_PROVEN = 50_000;

    private final Session database;

    /** Shapes that hold articles, which they will not lose: nothing more need be known of them. */
    private final Set<ShapeKey> proven = ConcurrentHashMap.newKeySet();

    Shapes(Session database) {
        this.database = database;
    }

    /** Whether a shape was seen to hold articles. */
    boolean isProven(ShapeKey key) {
        return proven.contains(key);
    }

    /** What is counted of each; one that is proven, or of which nothing is counted, is absent. */
    Map<ShapeKey, ShapeCounts> counts(Collection<ShapeKey> keys) {
        List<ShapeKey> distinct =
                keys.stream().distinct().filter(key -> !isProven(key)).toList();
        if (distinct.isEmpty()) {
            return Map.of();
        }
        Map<ShapeKey, ShapeCounts> counts = new HashMap<>();
        database.createNativeQuery(
                        """
                        select s.crawl_id, s.host, s.shape, s.fetched, s.articles, s.leads, s.trapped
                        from unnest(cast(:crawls as text[]), cast(:hosts as text[]), cast(:shapes as text[]))
                            as k(crawl_id, host, shape)
                          join crawl.shape s using (crawl_id, host, shape)""",
                        Tuple.class)
                .setParameter("crawls", texts(distinct, ShapeKey::crawlId))
                .setParameter("hosts", texts(distinct, ShapeKey::host))
                .setParameter("shapes", texts(distinct, ShapeKey::shape))
                .getResultList()
                .forEach(row -> counts.put(key(row), counts(row)));
        remember(counts);
        return counts;
    }

    private void remember(Map<ShapeKey, ShapeCounts> counts) {
        if (proven.size() > MAX_PROVEN) {
            proven.clear();
        }
        counts.forEach((key, count) -> {
            if (count.articles() > 0) {
                proven.add(key);
            }
        });
    }

    private static ShapeKey key(Tuple row) {
        return new ShapeKey(
                row.get("crawl_id", String.class), row.get("host", String.class), row.get("shape", String.class));
    }

    private static ShapeCounts counts(Tuple row) {
        return new ShapeCounts(
                row.get("fetched", Long.class),
                row.get("articles", Long.class),
                row.get("leads", Long.class),
                row.get("trapped", Long.class));
    }

    /** Adds to what is counted. Rows are taken in one order, so that two scrapers do not wait for each other. */
    void add(Map<ShapeKey, ShapeCounts> more) {
        if (more.isEmpty()) {
            return;
        }
        List<ShapeKey> keys = more.keySet().stream().sorted().toList();
        database.createNativeMutationQuery(
                        """
                        insert into crawl.shape as s (crawl_id, host, shape, fetched, articles, leads, trapped)
                        select * from unnest(cast(:crawls as text[]), cast(:hosts as text[]), cast(:shapes as text[]),
                          cast(:fetched as bigint[]), cast(:articles as bigint[]), cast(:leads as bigint[]),
                          cast(:trapped as bigint[]))
                        on conflict (crawl_id, host, shape) do update set fetched = s.fetched + excluded.fetched,
                          articles = s.articles + excluded.articles, leads = s.leads + excluded.leads,
                          trapped = s.trapped + excluded.trapped""")
                .setParameter("crawls", texts(keys, ShapeKey::crawlId))
                .setParameter("hosts", texts(keys, ShapeKey::host))
                .setParameter("shapes", texts(keys, ShapeKey::shape))
                .setParameter("fetched", numbers(keys, more, ShapeCounts::fetched))
                .setParameter("articles", numbers(keys, more, ShapeCounts::articles))
                .setParameter("leads", numbers(keys, more, ShapeCounts::leads))
                .setParameter("trapped", numbers(keys, more, ShapeCounts::trapped))
                .executeUpdate();
    }

    private static String[] texts(List<ShapeKey> keys, Function<ShapeKey, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }

    private static Long[] numbers(
            List<ShapeKey> keys, Map<ShapeKey, ShapeCounts> counts, ToLongFunction<ShapeCounts> part) {
        return keys.stream().map(key -> part.applyAsLong(counts.get(key))).toArray(Long[]::new);
    }
}
