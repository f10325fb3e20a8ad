package io.hearsay.scraper.furniture;

import io.hearsay.article.LineSightings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What some articles add to the counts of their outlets' lines. */
final class LineChanges {

    /** A line and an article that it counts for. */
    record Counted(LineKey key, String page) {}

    private final Map<LineKey, String> lines = new LinkedHashMap<>();
    private final Map<LineKey, Set<String>> holders = new HashMap<>();
    private final List<CountedPage> pages;
    private final List<Counted> counted = new ArrayList<>();
    private final SortedMap<String, String> reprints = new TreeMap<>();

    LineChanges(Collection<CountedPage> pages) {
        this.pages = List.copyOf(pages);
        for (CountedPage page : pages) {
            page.byHash().forEach((hash, line) -> {
                LineKey key = new LineKey(page.outlet(), hash);
                lines.put(key, line);
                holders.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(page.articleId());
            });
        }
    }

    /** Counts them, given what is known of their lines. */
    void count(Map<LineKey, LineTable.Row> known) {
        Map<String, LineSightings> outlets = new HashMap<>();
        known.forEach((key, row) ->
                outlets.computeIfAbsent(key.outlet(), _ -> new LineSightings()).add(lines.get(key), row.pages()));
        for (CountedPage page : pages) {
            LineSightings outlet = outlets.computeIfAbsent(page.outlet(), _ -> new LineSightings());
            String original = outlet.note(page.articleId(), page.lines());
            if (!original.equals(page.articleId())) {
                reprints.put(page.articleId(), original);
            }
            page.byHash()
                    .keySet()
                    .forEach(hash -> counted.add(new Counted(new LineKey(page.outlet(), hash), original)));
        }
    }

    /** Every line of theirs, masked. */
    Map<LineKey, String> lines() {
        return lines;
    }

    /** Those of the articles that hold a line. */
    Set<String> holders(LineKey key) {
        return holders.get(key);
    }

    /** What each line counts for. */
    List<Counted> counted() {
        return counted;
    }

    /** The articles that reprint another one, with that one. */
    SortedMap<String, String> reprints() {
        return reprints;
    }
}
