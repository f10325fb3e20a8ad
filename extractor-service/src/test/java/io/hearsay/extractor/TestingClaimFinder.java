package io.hearsay.extractor;

import io.hearsay.claim.Claim;
import io.hearsay.claim.ClaimExtractor;
import io.hearsay.claim.ClaimSource;
import io.hearsay.extractor.claim.ClaimFinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Core's extractor, but for texts that it pretends not to survive, or to need long for. */
@Singleton
public class TestingClaimFinder implements ClaimFinder {

    /** A text that holds this makes the extraction fail while it is {@link #ill}, as do those below. */
    public static final String POISON = "POISON";

    /** A text that holds this is worked on until {@link #letGo()}. */
    public static final String LONG = "LONG";

    private static final int PATIENCE_SECONDS = 20;
    private static final Semaphore BEGUN = new Semaphore(0);
    private static final Semaphore END = new Semaphore(0);

    /** A text that holds this is read for ever, whoever interrupts. */
    public static final String ENDLESS = "ENDLESS";

    /** A text that holds this is as if it needed more memory than there is. */
    public static final String HUGE = "HUGE";

    /** Whether what goes wrong still does. */
    public static volatile boolean ill = true;

    private final ClaimExtractor extractor = ClaimExtractor.create();

    /** Returns once a long text is being worked on. */
    public static void awaitLong() throws InterruptedException {
        if (!BEGUN.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no long text is being worked on");
        }
    }

    /** Ends the work on all long texts. */
    public static void letAllGo() {
        END.release(END.getQueueLength());
        BEGUN.drainPermits();
    }

    /** Ends the work on one long text. */
    public static void letGo() {
        END.release();
    }

    @Override
    public List<Claim> find(ClaimSource source) {
        if (ill && source.text().contains(POISON)) {
            throw new IllegalStateException("this text is not to be survived");
        }
        if (source.text().contains(LONG)) {
            BEGUN.release();
            END.acquireUninterruptibly();
        }
        if (ill && source.text().contains(HUGE)) {
            throw new OutOfMemoryError("Java heap space");
        }
        while (ill && source.text().contains(ENDLESS)) {
            Thread.onSpinWait();
        }
        return extractor.extract(source);
    }
}
