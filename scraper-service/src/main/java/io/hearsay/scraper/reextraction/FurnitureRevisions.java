package io.hearsay.scraper.reextraction;

import io.hearsay.scraper.article.ArticleDraft;
import io.hearsay.scraper.furniture.OutletLines;
import io.hearsay.scraper.furniture.StaleArticles;
import io.hearsay.scraper.furniture.StaleArticles.StaleArticle;
import io.hearsay.scraper.reextraction.ReExtractionRequest.Kind;
import io.hearsay.web.database.DatabaseTrouble;
import io.hearsay.web.timer.Timers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Makes articles again from their kept pages where a line of theirs has turned out to be furniture. Pages are read
 * outside of a transaction; what a process that dies was at is taken by another one a minute later.
 */
@Singleton
class FurnitureRevisions {

    private static final Logger LOG = Logger.getLogger(FurnitureRevisions.class);
    private static final int BATCH = 25;
    private static final int MOST_PAGES = 10 * BATCH;

    private final StaleArticles stale;
    private final OutletLines lines;
    private final SourcePages sourcePages;
    private final PageReading reading;
    private final Remaking remaking;
    private volatile boolean stopped;

    FurnitureRevisions(
            StaleArticles stale, OutletLines lines, SourcePages sourcePages, PageReading reading, Remaking remaking) {
        this.stale = stale;
        this.lines = lines;
        this.sourcePages = sourcePages;
        this.reading = reading;
        this.remaking = remaking;
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    void begin(@Observes StartupEvent event, Timers timers) {
        timers.every(Duration.ofSeconds(1), this::work);
    }

    /** Makes again whatever waits, in batches; any process may do so, several at once too. */
    void work() {
        List<StaleArticle> taken = stopped ? List.of() : stale.take(BATCH);
        while (!taken.isEmpty()) {
            revise(taken);
            taken = stopped ? List.of() : stale.take(BATCH);
        }
    }

    private void revise(List<StaleArticle> taken) {
        taken.stream().map(StaleArticle::outlet).filter(Objects::nonNull).forEach(lines::refresh);
        List<ArticleDraft> drafts = new ArrayList<>();
        pages(taken).forEach(page -> read(page).ifPresent(drafts::add));
        QuarkusTransaction.requiringNew().run(() -> {
            remaking.store(drafts, Set.of(), lines::countRemade);
            stale.done(taken);
        });
    }

    private List<SourcePage> pages(List<StaleArticle> taken) {
        List<String> ids = taken.stream().map(StaleArticle::id).toList();
        return sourcePages.next(new Run("", Kind.articles, "", ids, "", 0), MOST_PAGES);
    }

    private Optional<ArticleDraft> read(SourcePage page) {
        try {
            return reading.read(page);
        } catch (RuntimeException | StackOverflowError e) {
            if (DatabaseTrouble.isIn(e)) {
                throw e;
            }
            // A page may trip anything that reads it: the others must be read all the same.
            LOG.errorf(e, "%s could not be read again", page.address());
            return Optional.empty();
        }
    }
}
