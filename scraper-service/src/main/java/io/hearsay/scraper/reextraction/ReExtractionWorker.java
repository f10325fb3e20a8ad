package io.hearsay.scraper.reextraction;

import io.hearsay.scraper.article.ArticleDraft;
import io.hearsay.scraper.furniture.OutletLines;
import io.hearsay.web.database.DatabaseTrouble;
import io.hearsay.web.timer.Timers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Goes on with a run, some pages at a time: they are read outside of a transaction and stored together with the place
 * that is reached. A process that dies loses the pages it was at, and the next one reads them again.
 */
@Singleton
class ReExtractionWorker {

    private static final Logger LOG = Logger.getLogger(ReExtractionWorker.class);
    private static final int BATCH = 25;

    private final RunLeases leases;
    private final SourcePages sourcePages;
    private final PageReading reading;
    private final Remaking remaking;
    private final OutletLines lines;
    private volatile boolean stopped;

    ReExtractionWorker(
            RunLeases leases, SourcePages sourcePages, PageReading reading, Remaking remaking, OutletLines lines) {
        this.leases = leases;
        this.sourcePages = sourcePages;
        this.reading = reading;
        this.remaking = remaking;
        this.lines = lines;
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    void begin(@Observes StartupEvent event, Timers timers) {
        timers.every(Duration.ofSeconds(1), this::work);
    }

    /** Takes one run, if there is any, and works on it until it is done. */
    void work() {
        if (!stopped) {
            leases.take().ifPresent(this::goOn);
        }
    }

    private void goOn(Run taken) {
        Optional<Run> run = Optional.of(taken);
        while (run.isPresent() && !stopped) {
            run = step(run.get());
        }
        run.ifPresent(leases::release);
    }

    /** Reads some pages; returns the run as far as it is then, or nothing when it has ended or is somebody else's. */
    Optional<Run> step(Run run) {
        List<SourcePage> pages = sourcePages.next(run, BATCH);
        if (pages.isEmpty()) {
            leases.finish(run);
            return Optional.empty();
        }
        List<ArticleDraft> drafts = new ArrayList<>();
        Set<String> fresh = new HashSet<>();
        int failed = 0;
        for (SourcePage page : pages) {
            try {
                reading.read(page).ifPresent(draft -> {
                    drafts.add(draft);
                    if (page.articleId() == null) {
                        fresh.add(draft.id());
                    }
                });
            } catch (RuntimeException | StackOverflowError e) {
                if (DatabaseTrouble.isIn(e)) {
                    throw e;
                }
                // A page may trip anything that reads it: the others must be read all the same.
                LOG.errorf(e, "%s could not be read again", page.address());
                failed++;
            }
        }
        Run reached = run.at(pages.getLast().address().value());
        return store(
                reached,
                drafts,
                fresh,
                new Tally(pages.size(), 0, 0, 0, pages.size() - drafts.size() - failed, failed));
    }

    private Optional<Run> store(Run reached, List<ArticleDraft> drafts, Set<String> fresh, Tally read) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!leases.hold(reached)) {
                return Optional.empty();
            }
            Tally stored = remaking.store(drafts, fresh, lines::count);
            leases.advance(
                    reached,
                    new Tally(
                            read.pages(),
                            stored.added(),
                            stored.revised(),
                            stored.unchanged(),
                            read.withoutArticle() + stored.withoutArticle(),
                            read.failed()));
            return Optional.of(reached);
        });
    }
}
