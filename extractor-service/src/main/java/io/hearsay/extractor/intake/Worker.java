package io.hearsay.extractor.intake;

import io.hearsay.claim.Claim;
import io.hearsay.extractor.ExtractorSettings;
import io.hearsay.extractor.trace.ArticleTraces;
import io.hearsay.web.database.DatabaseTrouble;
import io.hearsay.web.log.LogFields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Works on one article after the other. Several of them share the intake, in one process or in many. */
final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final String owner;
    private final Leases leases;
    private final Processing processing;
    private final int maxAttempts;
    private final Duration patience;
    private final ExtractionMetrics metrics;
    private final ArticleTraces traces;

    /** @param owner names this worker among all workers of all processes */
    Worker(
            String owner,
            Leases leases,
            Processing processing,
            ExtractorSettings settings,
            ExtractionMetrics metrics,
            ArticleTraces traces) {
        this.owner = owner;
        this.leases = leases;
        this.processing = processing;
        this.maxAttempts = settings.maxAttempts();
        this.patience = settings.lease();
        this.metrics = metrics;
        this.traces = traces;
    }

    /** Works until nothing is left that nobody else holds; gives the number of articles worked on. */
    int workOff() {
        int worked = 0;
        while (!Thread.currentThread().isInterrupted() && workOnNext()) {
            worked++;
        }
        return worked;
    }

    /** Works on the next article; false when there is none. */
    boolean workOnNext() {
        Optional<Lease> lease = leases.next(owner);
        lease.ifPresent(this::workOn);
        return lease.isPresent();
    }

    private void workOn(Lease lease) {
        LogFields.during(
                Map.of("articleId", lease.articleId()),
                () -> traces.article(lease.articleId(), lease.revision(), lease.attempts(), () -> {
                    workOnNamed(lease);
                    return null;
                }));
    }

    private void workOnNamed(Lease lease) {
        if (lease.attempts() > maxAttempts && !lease.erased()) {
            failed(
                    lease,
                    ExtractionMetrics.NO_RESULT,
                    "each of %d attempts ended without a result: the worker died, took too long, or Postgres failed at it"
                            .formatted(maxAttempts));
            return;
        }
        try {
            metrics.article(() -> extract(lease));
        } catch (RuntimeException | StackOverflowError e) {
            if (DatabaseTrouble.isIn(e)) {
                LOG.warnf("Postgres failed while article %s was worked on: %s", lease.articleId(), reason(root(e)));
                handBack(lease);
                return;
            }
            // Whatever one article does to the extractor, the others go on; the reason is kept with the article.
            LOG.warnf(e, "article %s failed, attempt %d", lease.articleId(), lease.attempts());
            Throwable cause = root(e);
            failed(lease, cause.getClass().getSimpleName(), reason(cause));
        }
    }

    private void extract(Lease lease) {
        List<Claim> claims = traces.step("read", () -> processing.read(lease));
        if (traces.step("store", () -> metrics.storing(() -> processing.store(lease, claims)))) {
            metrics.stored(claims.size());
        } else {
            LOG.infof("article %s was taken over by another worker", lease.articleId());
        }
    }

    /** As soon as Postgres takes it; once the lease has run out anyway, the attempt stays counted. */
    private void handBack(Lease lease) {
        long end = System.nanoTime() + patience.toNanos();
        for (boolean done = false; !done && System.nanoTime() < end; ) {
            try {
                leases.handBack(lease);
                done = true;
            } catch (RuntimeException e) {
                if (!DatabaseTrouble.isIn(e)) {
                    throw e;
                }
                LOG.debugf(e, "article %s cannot be handed back yet", lease.articleId());
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    private void failed(Lease lease, String cause, String reason) {
        metrics.failed(cause);
        ArticleTraces.failed(reason);
        leases.fail(lease, reason);
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String reason(Throwable cause) {
        return cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
    }
}
