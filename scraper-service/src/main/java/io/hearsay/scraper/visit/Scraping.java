package io.hearsay.scraper.visit;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.crawl.Admission;
import io.hearsay.scraper.crawl.Crawls;
import io.hearsay.scraper.frontier.Frontier;
import io.hearsay.scraper.frontier.Leases;
import io.hearsay.scraper.metrics.ScraperMetrics;
import io.hearsay.web.timer.Timers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** Runs this process's visits while it runs, and the sweeps that any process may do. */
@Singleton
class Scraping {

    private static final int RENEWALS_PER_LEASE = 4;

    private final Frontier frontier;
    private final Leases leases;
    private final Crawls crawls;
    private final VisitLoop loop;
    private final boolean enabled;
    private volatile boolean stopped;

    Scraping(
            Frontier frontier,
            Leases leases,
            Crawls crawls,
            Assignments assignments,
            Visit visit,
            Completion completion,
            Admission admission,
            ScraperMetrics metrics,
            ScraperSettings settings) {
        this.frontier = frontier;
        this.leases = leases;
        this.crawls = crawls;
        this.enabled = settings.fetches() > 0;
        String owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        VisitLoop.Pace pace = new VisitLoop.Pace(
                owner,
                Math.max(1, settings.fetches()),
                settings.poll(),
                settings.lease().dividedBy(RENEWALS_PER_LEASE));
        VisitWriter writer = new VisitWriter(owner, completion, admission, metrics);
        metrics.watchUnwritten(writer::waiting);
        this.loop = new VisitLoop(pace, leases, assignments, visit, writer);
    }

    void start(@Observes StartupEvent event, Timers timers) {
        timers.every(Duration.ofSeconds(1), this::sweep);
        if (enabled) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        if (enabled) {
            loop.stop();
        }
    }

    void sweep() {
        if (stopped) {
            return;
        }
        leases.returnExpired();
        frontier.takeUpAgain();
        crawls.finishDone();
    }
}
