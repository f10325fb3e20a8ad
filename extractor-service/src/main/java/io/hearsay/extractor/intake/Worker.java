package io.hearsay.extractor.intake;

import io.hearsay.claim.Claim;
import io.hearsay.extractor.ExtractorSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Works on one article after the other. Several of them share the intake, in one process or in many. */
final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final String owner;
    private final Leases leases;
    private final Processing processing;
    private final int maxAttempts;
    private final Timer extraction;
    private final Timer storing;
    private final Counter claimsFound;
    private final MeterRegistry meters;

    /** @param owner names this worker among all workers of all processes */
    Worker(String owner, Leases leases, Processing processing, ExtractorSettings settings, MeterRegistry meters) {
        this.owner = owner;
        this.leases = leases;
        this.processing = processing;
        this.maxAttempts = settings.maxAttempts();
        this.extraction = meters.timer("hearsay.extractor.articles");
        this.storing = meters.timer("hearsay.extractor.storing");
        this.claimsFound = meters.counter("hearsay.extractor.claims");
        this.meters = meters;
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
        if (lease.attempts() > maxAttempts && !lease.erased()) {
            failed(
                    lease,
                    "no-result",
                    "each of %d attempts ended without a result: the worker died or took too long"
                            .formatted(maxAttempts));
            return;
        }
        try {
            extraction.record(() -> extract(lease));
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever one article does to the extractor, the others go on; the reason is kept with the article.
            LOG.warnf(e, "article %s failed, attempt %d", lease.articleId(), lease.attempts());
            Throwable cause = root(e);
            failed(lease, cause.getClass().getSimpleName(), reason(cause));
        }
    }

    private void extract(Lease lease) {
        List<Claim> claims = processing.read(lease);
        if (storing.record(() -> processing.store(lease, claims))) {
            claimsFound.increment(claims.size());
        } else {
            LOG.infof("article %s was taken over by another worker", lease.articleId());
        }
    }

    /** @param cause of a few, for whoever counts failures; the article itself keeps the reason */
    private void failed(Lease lease, String cause, String reason) {
        meters.counter("hearsay.extractor.failures", "cause", cause).increment();
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
