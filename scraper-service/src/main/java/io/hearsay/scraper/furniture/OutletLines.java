package io.hearsay.scraper.furniture;

import io.hearsay.article.CountedLines;
import io.hearsay.article.FurnitureLines;
import io.hearsay.scraper.cache.Remembered;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/**
 * The lines of the outlets' articles. A line is counted in the transaction that stores its article, once for each
 * article however often that is stored; what is known of furniture outside of it may be some seconds old, which
 * counting finds out.
 */
@Singleton
public class OutletLines {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int SHARE = 100;

    private final Session database;
    private final LineTable table;
    private final StaleArticles stale;
    private final Remembered<String, FurnitureLines> remembered = new Remembered<>(REMEMBERED, SHARE);

    OutletLines(Session database, LineTable table, StaleArticles stale) {
        this.database = database;
        this.table = table;
        this.stale = stale;
    }

    /** The furniture of an outlet, as it was known some seconds ago. */
    @Transactional
    public FurnitureLines known(String outlet) {
        return remembered.get(outlet, () -> find(outlet));
    }

    private FurnitureLines find(String outlet) {
        return FurnitureLines.of(database.createNativeQuery(
                        "select furniture from crawl.outlet_line where outlet = :outlet and furniture is not null",
                        String.class)
                .setParameter("outlet", outlet)
                .getResultList());
    }

    /** What is known of an outlet's furniture must be found anew. */
    public void refresh(String outlet) {
        remembered.forget(outlet);
    }

    /**
     * Counts the lines of articles just stored in this transaction. Articles that hold what turns out to be furniture
     * are noted to be made again.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(Collection<CountedPage> pages) {
        count(pages, true);
    }

    /**
     * The same for articles that were made again for their furniture: one that still holds a line of it keeps it, or it
     * would be made again for ever.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void countRemade(Collection<CountedPage> pages) {
        count(pages, false);
    }

    private void count(Collection<CountedPage> pages, boolean again) {
        LineChanges changes = new LineChanges(pages);
        if (changes.lines().isEmpty()) {
            return;
        }
        changes.count(table.load(changes.lines().keySet()));
        table.write(changes.counted());
        if (!changes.reprints().isEmpty()) {
            table.noteReprints(changes.reprints());
        }
        judge(changes, again);
    }

    private void judge(LineChanges changes, boolean again) {
        Map<LineKey, String> turned = new HashMap<>();
        Set<String> counted = new HashSet<>();
        Set<String> holding = new HashSet<>();
        table.load(changes.lines().keySet()).forEach((key, row) -> {
            String line = changes.lines().get(key);
            if (row.furniture() && again) {
                holding.addAll(changes.holders(key));
            } else if (!row.furniture() && row.isFull() && CountedLines.mayBeFurniture(line)) {
                turned.put(key, line);
                counted.addAll(row.pages());
                holding.addAll(changes.holders(key));
            }
        });
        if (!turned.isEmpty()) {
            table.name(turned);
            turned.keySet().forEach(key -> refresh(key.outlet()));
        }
        stale.note(counted, holding);
    }

    /**
     * Forgets what articles that are being taken down counted for, and all of an outlet that has no others.
     *
     * @param gone articles as they were; they are empty already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Collection<CountedPage> gone) {
        gone.forEach(table::forget);
        Set<String> outlets = new HashSet<>();
        gone.forEach(page -> outlets.add(page.outlet()));
        table.forgetEmpty(outlets);
        outlets.forEach(this::refresh);
    }
}
