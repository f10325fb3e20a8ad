package io.hearsay.scraper.visit;

import io.hearsay.scraper.frontier.Frontier;
import io.hearsay.scraper.frontier.Lease;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Leases what is due and visits it, up to a number of visits at once. Any number of loops, in any number of processes,
 * may work on one database.
 */
final class VisitLoop {

    private static final Logger LOG = Logger.getLogger(VisitLoop.class);
    private static final Duration SHUTDOWN = Duration.ofSeconds(5);
    private static final Duration AFTER_ERROR = Duration.ofSeconds(2);

    private final String owner;
    private final Frontier frontier;
    private final Visit visit;
    private final Duration poll;
    private final Semaphore free;
    private final ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread;
    private volatile boolean closed;

    VisitLoop(String owner, Frontier frontier, Visit visit, int atOnce, Duration poll) {
        this.owner = owner;
        this.frontier = frontier;
        this.visit = visit;
        this.poll = poll;
        this.free = new Semaphore(atOnce);
        this.thread = Thread.ofPlatform().daemon().name("visits-" + owner).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                step();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        free.acquire();
        free.release();
        List<Lease> leases = lease(free.availablePermits());
        for (Lease lease : leases) {
            free.acquire();
            visits.execute(() -> visit(lease));
        }
        if (leases.isEmpty()) {
            Thread.sleep(poll);
        }
    }

    private List<Lease> lease(int count) throws InterruptedException {
        try {
            return frontier.lease(owner, count);
        } catch (RuntimeException e) {
            // Whatever keeps the database from answering, the loop has to be there when it is back.
            if (!closed) {
                LOG.warnf("no lease could be taken: %s", e.getMessage());
                Thread.sleep(AFTER_ERROR);
            }
            return List.of();
        }
    }

    private void visit(Lease lease) {
        try {
            visit.make(lease);
        } catch (RuntimeException e) {
            // The database is away, most likely; the address comes back when its lease ends.
            LOG.errorf(e, "the visit to %s could not be written down", lease.address());
        } finally {
            free.release();
        }
    }

    /** Takes no more leases and gives visits under way some seconds to end. */
    void stop() throws InterruptedException {
        closed = true;
        thread.interrupt();
        visits.shutdown();
        if (!visits.awaitTermination(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS)) {
            visits.shutdownNow();
        }
    }
}
