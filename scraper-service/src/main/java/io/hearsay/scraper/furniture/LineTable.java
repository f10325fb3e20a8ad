package io.hearsay.scraper.furniture;

import io.hearsay.article.FurnitureLines;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.Session;

/** The counted lines in Postgres. Rows are locked in the order of outlet and hash, so that two writers take turns. */
@Singleton
class LineTable {

    private static final String LOAD =
            """
            select l.outlet, l.hash, l.pages, l.furniture is not null as furniture
            from unnest(cast(:outlets as text[]), cast(:hashes as bigint[])) as g(outlet, hash)
            join crawl.outlet_line l on l.outlet = g.outlet and l.hash = g.hash""";

    private static final String WRITE =
            """
            insert into crawl.outlet_line as known (outlet, hash, pages)
            select outlet, hash, array_agg(distinct page)
            from unnest(cast(:outlets as text[]), cast(:hashes as bigint[]), cast(:pages as text[]))
              as g(outlet, hash, page)
            group by outlet, hash order by outlet, hash
            on conflict (outlet, hash) do update set seen_at = clock_timestamp(),
              pages = known.pages || array(select page from unnest(excluded.pages) as page
                where page <> all (known.pages) order by page)
            where cardinality(known.pages) < :enough and not known.pages @> excluded.pages""";

    private static final String NAME =
            """
            update crawl.outlet_line l set furniture = g.line
            from unnest(cast(:outlets as text[]), cast(:hashes as bigint[]), cast(:lines as text[]))
              as g(outlet, hash, line)
            where l.outlet = g.outlet and l.hash = g.hash""";

    private static final String FORGET =
            """
            with mine as (
              select outlet, hash, pages from crawl.outlet_line
              where outlet = :outlet and hash = any(cast(:hashes as bigint[])) and pages @> array[cast(:page as text)]
                and furniture is null),
            emptied as (
              delete from crawl.outlet_line l using mine m
              where l.outlet = m.outlet and l.hash = m.hash and cardinality(m.pages) = 1)
            update crawl.outlet_line l set pages = array_remove(l.pages, cast(:page as text)) from mine m
            where l.outlet = m.outlet and l.hash = m.hash and cardinality(m.pages) > 1""";

    private final Session database;

    LineTable(Session database) {
        this.database = database;
    }

    /** A line as it is counted now. */
    record Row(Set<String> pages, boolean furniture) {

        boolean isFull() {
            return pages.size() >= FurnitureLines.PAGES;
        }
    }

    /** What is known of lines. */
    Map<LineKey, Row> load(Collection<LineKey> keys) {
        Map<LineKey, Row> rows = new HashMap<>();
        database.createNativeQuery(LOAD, Tuple.class)
                .setParameter("outlets", texts(keys, LineKey::outlet))
                .setParameter("hashes", hashes(keys))
                .getResultList()
                .forEach(row -> rows.put(
                        new LineKey(row.get("outlet", String.class), row.get("hash", Long.class)),
                        new Row(
                                Set.copyOf(List.of(row.get("pages", String[].class))),
                                row.get("furniture", Boolean.class))));
        return rows;
    }

    /** Adds to each line the pages that it counts for, up to as many as make it furniture. */
    void write(Collection<LineChanges.Counted> counted) {
        database.createNativeMutationQuery(WRITE)
                .setParameter("outlets", texts(counted, each -> each.key().outlet()))
                .setParameter(
                        "hashes",
                        hashes(counted.stream().map(LineChanges.Counted::key).toList()))
                .setParameter("pages", texts(counted, LineChanges.Counted::page))
                .setParameter("enough", FurnitureLines.PAGES)
                .executeUpdate();
    }

    /** Makes lines furniture. */
    void name(Map<LineKey, String> lines) {
        List<Map.Entry<LineKey, String>> all = List.copyOf(lines.entrySet());
        database.createNativeMutationQuery(NAME)
                .setParameter("outlets", texts(all, each -> each.getKey().outlet()))
                .setParameter(
                        "hashes", hashes(all.stream().map(Map.Entry::getKey).toList()))
                .setParameter("lines", texts(all, Map.Entry::getValue))
                .executeUpdate();
    }

    /** Keeps for which article the lines of another one count. */
    void noteReprints(Map<String, String> originals) {
        List<Map.Entry<String, String>> all = List.copyOf(originals.entrySet());
        database.createNativeMutationQuery(
                        """
                        insert into crawl.line_reprint as known (article_id, counted_as)
                        select * from unnest(cast(:ids as text[]), cast(:originals as text[])) as g(id, original)
                        order by g.id
                        on conflict (article_id) do update set counted_as = excluded.counted_as
                        where known.counted_as <> excluded.counted_as""")
                .setParameter("ids", texts(all, Map.Entry::getKey))
                .setParameter("originals", texts(all, Map.Entry::getValue))
                .executeUpdate();
    }

    /** An article counts no longer for its lines, but for those that are furniture. */
    void forget(CountedPage page) {
        database.createNativeMutationQuery(FORGET)
                .setParameter("outlet", page.outlet())
                .setParameter("hashes", page.byHash().keySet().toArray(Long[]::new))
                .setParameter("page", page.articleId())
                .executeUpdate();
        database.createNativeMutationQuery("delete from crawl.line_reprint where article_id = :page")
                .setParameter("page", page.articleId())
                .executeUpdate();
    }

    /** Drops all lines of outlets none of whose articles is left. */
    void forgetEmpty(Collection<String> outlets) {
        database.createNativeMutationQuery(
                        """
                        delete from crawl.outlet_line l using unnest(cast(:outlets as text[])) as g(outlet)
                        where l.outlet = g.outlet
                          and not exists (select from crawl.article a where a.outlet = g.outlet and not a.erased)""")
                .setParameter("outlets", outlets.toArray(String[]::new))
                .executeUpdate();
    }

    private static <T> String[] texts(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static Long[] hashes(Collection<LineKey> keys) {
        return keys.stream().map(LineKey::hash).toArray(Long[]::new);
    }
}
