package io.hearsay.scraper.visit;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.crawl.Crawls;
import io.hearsay.scraper.frontier.Frontier;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Runs this process's visits while it runs, and the sweeps that any process may do. */
@Singleton
class Scraping {

    private final Frontier frontier;
    private final Crawls crawls;
    private final VisitLoop loop;
    private final boolean enabled;
    private volatile boolean stopped;

    Scraping(Frontier frontier, Crawls crawls, Visit visit, ScraperSettings settings) {
        this.frontier = frontier;
        this.crawls = crawls;
        this.enabled = settings.fetches() > 0;
        String owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        this.loop = new VisitLoop(owner, frontier, visit, Math.max(1, settings.fetches()), settings.poll());
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        loop.stop();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        if (stopped) {
            return;
        }
        frontier.returnExpired();
        crawls.finishDone();
    }
}
