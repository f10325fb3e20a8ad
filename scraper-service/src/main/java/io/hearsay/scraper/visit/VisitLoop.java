package io.hearsay.scraper.visit;

import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.frontier.Leases;
import io.hearsay.scraper.trace.VisitTrace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Leases what is due and visits it, up to a number of visits at once, and keeps the leases alive meanwhile. Any number
 * of loops, in any number of processes, may work on one database.
 */
final class VisitLoop {

    private static final Logger LOG = Logger.getLogger(VisitLoop.class);
    private static final Duration SHUTDOWN = Duration.ofSeconds(5);
    private static final Duration AFTER_ERROR = Duration.ofSeconds(1);
    /** Hosts become due one by one; a short rest lets some come together. */
    private static final Duration SHORTEST_REST = Duration.ofMillis(10);

    /**
     * How a loop works.
     *
     * @param owner names the scraper
     * @param atOnce visits at once
     * @param poll longest rest while nothing is due
     * @param renewal time between two renewals of its leases
     */
    record Pace(String owner, int atOnce, Duration poll, Duration renewal) {}

    private final Pace pace;
    private final Leases leases;
    private final Assignments assignments;
    private final Visit visit;
    private final VisitWriter writer;
    private final Semaphore free;
    private final Semaphore written = new Semaphore(0);
    private final Set<Lease> held = ConcurrentHashMap.newKeySet();
    private final ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread;
    private final Thread renewing;
    private volatile boolean closed;

    VisitLoop(Pace pace, Leases leases, Assignments assignments, Visit visit, VisitWriter writer) {
        this.pace = pace;
        this.leases = leases;
        this.assignments = assignments;
        this.visit = visit;
        this.writer = writer;
        this.free = new Semaphore(pace.atOnce());
        this.thread =
                Thread.ofPlatform().daemon().name("visits-" + pace.owner()).unstarted(() -> repeat(this::step));
        this.renewing =
                Thread.ofPlatform().daemon().name("leases-" + pace.owner()).unstarted(() -> repeat(this::renew));
    }

    void start() {
        writer.start();
        thread.start();
        renewing.start();
    }

    /** A turn of one of the loop's threads. */
    private interface Step {
        void make() throws InterruptedException;
    }

    private void repeat(Step step) {
        try {
            while (!closed) {
                try {
                    step.make();
                } catch (RuntimeException e) {
                    // Whatever keeps the database from answering, the loop has to be there when it is back.
                    LOG.warnf("the database does not answer: %s", e.getMessage());
                    Thread.sleep(AFTER_ERROR);
                } catch (Error e) {
                    LOG.error("a turn of the loop failed; it is tried again", e);
                    Thread.sleep(AFTER_ERROR);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        free.acquire();
        int wanted = 1 + free.drainPermits();
        int taken = 0;
        try {
            List<Assignment> due = assignments.take(pace.owner(), wanted);
            taken = due.size();
            due.forEach(this::begin);
        } finally {
            free.release(wanted - taken);
        }
        if (taken < wanted) {
            rest();
        }
    }

    private void begin(Assignment assignment) {
        held.add(assignment.lease());
        visits.execute(() -> visit(assignment));
    }

    /** Until a host is due, or something was written that may have made one so. */
    private void rest() throws InterruptedException {
        Duration next = leases.untilNext().orElse(pace.poll());
        long millis = Math.clamp(
                next.toMillis() + 1, SHORTEST_REST.toMillis(), pace.poll().toMillis());
        TimeUnit.MILLISECONDS.sleep(SHORTEST_REST.toMillis());
        if (written.tryAcquire(millis - SHORTEST_REST.toMillis(), TimeUnit.MILLISECONDS)) {
            written.drainPermits();
        }
    }

    private void renew() throws InterruptedException {
        Thread.sleep(pace.renewal());
        leases.renew(held);
    }

    /** Whatever becomes of the visit: a slot and a lease that it kept would be gone for as long as the process runs. */
    private void visit(Assignment assignment) {
        boolean waits = false;
        try {
            waits = make(assignment);
        } catch (RuntimeException | Error e) {
            // Its address comes back once the lease has run out, and ends as failed where that goes on.
            LOG.errorf(e, "the visit to %s came to nothing", assignment.lease().address());
        } finally {
            if (!waits) {
                end(assignment);
            }
        }
    }

    /** Makes the visit; tells whether it waits to be written down, and has its end there. */
    private boolean make(Assignment assignment) {
        VisitTrace trace = visit.trace(assignment);
        Optional<Finished> finished = trace.within(() -> visit.make(assignment));
        if (finished.isEmpty() || (closed && Thread.currentThread().isInterrupted())) {
            trace.end();
            return false;
        }
        Runnable written = trace.begin("write");
        writer.add(finished.get(), () -> {
            try {
                written.run();
                trace.end();
            } finally {
                end(assignment);
            }
        });
        return true;
    }

    private void end(Assignment assignment) {
        held.remove(assignment.lease());
        free.release();
        written.release();
    }

    /** Takes no more leases, gives visits under way some seconds to end, and gives back what is left. */
    void stop() throws InterruptedException {
        closed = true;
        thread.interrupt();
        renewing.interrupt();
        visits.shutdown();
        if (!visits.awaitTermination(SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS)) {
            visits.shutdownNow();
        }
        writer.stop(SHUTDOWN);
        leases.giveBack(pace.owner());
    }
}
