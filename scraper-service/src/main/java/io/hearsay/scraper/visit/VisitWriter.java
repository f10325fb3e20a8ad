package io.hearsay.scraper.visit;

import io.hearsay.scraper.crawl.Admission;
import io.hearsay.scraper.crawl.Admission.Selection;
import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.frontier.Candidate;
import io.hearsay.scraper.metrics.ScraperMetrics;
import io.hearsay.web.database.DatabaseTrouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Writes finished visits down, whatever has come together while the last ones were being written in one transaction (a
 * group commit). Visits that cannot be written together are written one by one; while the database is away, they are
 * kept as long as their leases run.
 */
final class VisitWriter {

    private static final Logger LOG = Logger.getLogger(VisitWriter.class);
    private static final int MOST = 64;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    /** A visit that waits, and what is to be done once it is written down or given up. */
    private record Entry(Finished visit, Runnable afterwards) {

        boolean isEnd() {
            return visit == null;
        }
    }

    private static final Entry END = new Entry(null, null);

    private final Completion completion;
    private final Admission admission;
    private final ScraperMetrics metrics;
    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private final Thread thread;

    VisitWriter(String owner, Completion completion, Admission admission, ScraperMetrics metrics) {
        this.metrics = metrics;
        this.completion = completion;
        this.admission = admission;
        this.thread = Thread.ofPlatform().daemon().name("visit-writer-" + owner).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Visits that wait to be written down. */
    int waiting() {
        return entries.size();
    }

    void add(Finished visit, Runnable afterwards) {
        entries.add(new Entry(visit, afterwards));
    }

    /** Writes what is there and ends. */
    void stop(Duration limit) throws InterruptedException {
        entries.add(END);
        if (!thread.join(limit)) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            List<Entry> batch = new ArrayList<>();
            while (batch.stream().noneMatch(Entry::isEnd)) {
                batch.clear();
                batch.add(entries.take());
                entries.drainTo(batch, MOST - 1);
                write(batch.stream().filter(entry -> !entry.isEnd()).toList());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Entry> batch) throws InterruptedException {
        try {
            writeTogether(batch.stream().map(Entry::visit).toList());
        } catch (RuntimeException | Error e) {
            // There is one thread that writes. What it drops comes back once its leases have run out.
            LOG.errorf(e, "%d visits could not be written down", batch.size());
        } finally {
            batch.forEach(VisitWriter::end);
        }
    }

    /** One visit's end must not cost the others theirs. */
    private static void end(Entry entry) {
        try {
            entry.afterwards().run();
        } catch (RuntimeException | Error e) {
            LOG.errorf(
                    e, "the visit to %s did not end well", entry.visit().lease().address());
        }
    }

    private void writeTogether(List<Finished> visits) throws InterruptedException {
        List<Finished> left = visits;
        while (!left.isEmpty()) {
            try {
                left = tryWriting(left);
            } catch (RuntimeException | Error e) {
                if (!DatabaseTrouble.isIn(e)) {
                    writeApart(left, e);
                    return;
                }
                LOG.warnf("%d visits could not be written down yet: %s", left.size(), e.getMessage());
                Thread.sleep(BETWEEN_TRIES);
                left = stillHeld(left);
            }
        }
    }

    /** Writes visits; gives those that are left to be written: none, or all but the ones whose lease is lost. */
    private List<Finished> tryWriting(List<Finished> visits) {
        Set<Long> lost = completion.write(visits, selections(visits));
        if (lost.isEmpty()) {
            return List.of();
        }
        Map<Boolean, List<Finished>> parts = visits.stream()
                .collect(Collectors.partitioningBy(
                        visit -> lost.contains(visit.lease().token())));
        parts.get(true).forEach(this::drop);
        return parts.get(false);
    }

    private List<Selection> selections(List<Finished> visits) {
        Map<Crawl, List<Candidate>> found = new HashMap<>();
        for (Finished visit : visits) {
            if (!visit.outcome().candidates().isEmpty()) {
                found.computeIfAbsent(visit.crawl(), _ -> new ArrayList<>())
                        .addAll(visit.outcome().candidates());
            }
        }
        return found.entrySet().stream()
                .map(entry -> admission.select(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(selection -> selection.crawl().id))
                .toList();
    }

    private List<Finished> stillHeld(List<Finished> visits) {
        return visits.stream()
                .filter(visit -> {
                    boolean over = visit.lease().isOver();
                    if (over) {
                        drop(visit);
                    }
                    return !over;
                })
                .toList();
    }

    private void drop(Finished visit) {
        metrics.leaseLost();
        LOG.infof(
                "the lease on host %s was lost; what was fetched of %s is dropped",
                visit.lease().host(), visit.lease().address());
    }

    /** One of them cannot be written: the others must not suffer, and it must have its end. */
    private void writeApart(List<Finished> visits, Throwable cause) throws InterruptedException {
        if (visits.size() > 1) {
            for (Finished visit : visits) {
                writeTogether(List.of(visit));
            }
            return;
        }
        Finished visit = visits.getFirst();
        LOG.errorf(
                cause,
                "the visit to %s could not be written down",
                visit.lease().address());
        if (!visit.outcome().isRetry()) {
            writeTogether(List.of(visit.with(Outcome.retry("the scraper tripped over it: " + root(cause), null))));
        }
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.lines().findFirst().orElse("");
    }
}
