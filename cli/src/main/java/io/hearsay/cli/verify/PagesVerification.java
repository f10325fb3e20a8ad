package io.hearsay.cli.verify;

import io.hearsay.cli.trial.Trial;
import java.util.Locale;

/**
 * Reads broken pages and pages of up to 30 MB. Memory is what the command has: the project's script gives it 512 MB,
 * seventeen times the largest page, and running out of it breaks the promise.
 */
final class PagesVerification implements Verification {

    private static final int MEGABYTE = 1_000_000;
    private static final int GROWTH = 8;
    /** More than this between sizes is not linear; below it lie caches, collections and other processes. */
    private static final int MOST_GROWTH = 2;
    /**
     * The same in half a minute on a machine that does other things, too: time that grew with the square would be 8.
     */
    private static final int MOST_GROWTH_WHEN_QUICK = 5;

    @Override
    public String promise() {
        return "Any page is read, however broken: no exception, time linear in its size, memory bounded.";
    }

    @Override
    public void run(Trial trial) {
        readMutated(trial);
        readGiants(trial);
    }

    private static void readMutated(Trial trial) {
        PageMutations mutations = new PageMutations(trial.options().seed());
        int pages = trial.options().pages(100, 1000);
        int failed = 0;
        for (int i = 0; i < pages; i++) {
            failed += fails(mutations.next(), null, "mutated page " + i, trial) ? 1 : 0;
        }
        trial.figures().report("mutated pages", pages);
        trial.figures().exactly("mutated pages that raised an exception", failed, 0);
    }

    /** Whatever is thrown is what this looks for. */
    private static boolean fails(byte[] page, String mediaType, String name, Trial trial) {
        try {
            PageCost.of(page, mediaType);
            return false;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            trial.say("%s: %s".formatted(name, e));
            return true;
        }
    }

    private static void readGiants(Trial trial) {
        double mostTime = 0;
        double mostAllocated = 0;
        double mostMillis = 0;
        for (GiantPage giant : GiantPage.ALL) {
            PageCost small = cost(giant, trial.options().sized(MEGABYTE / 2, MEGABYTE));
            PageCost large = cost(giant, GROWTH * trial.options().sized(MEGABYTE / 2, MEGABYTE));
            say(giant, small, large, trial);
            mostTime = Math.max(mostTime, large.millisPerMegabyte() / small.millisPerMegabyte());
            mostAllocated = Math.max(mostAllocated, large.allocatedPerByte() / small.allocatedPerByte());
            mostMillis = Math.max(mostMillis, large.millisPerMegabyte());
        }
        trial.figures().report("CPU ms per MB, costliest of the large pages", mostMillis);
        trial.figures()
                .atMost(
                        "CPU per MB, page eight times as large",
                        mostTime,
                        trial.options().sized(MOST_GROWTH_WHEN_QUICK, MOST_GROWTH));
        trial.figures().atMost("memory asked for per byte, page eight times as large", mostAllocated, MOST_GROWTH);
        trial.figures().exactly("pages of 30 MB that raised an exception", failedAtThirtyMegabytes(trial), 0);
    }

    /** The cheaper of two readings: the first one warms up what it needs. */
    private static PageCost cost(GiantPage giant, int size) {
        byte[] page = giant.bytes(size);
        PageCost first = PageCost.of(page, giant.mediaType());
        PageCost second = PageCost.of(page, giant.mediaType());
        return first.cpuNanos() < second.cpuNanos() ? first : second;
    }

    private static void say(GiantPage giant, PageCost small, PageCost large, Trial trial) {
        trial.say(String.format(
                Locale.ROOT,
                "%-32s %6.1f and %6.1f ms of CPU per MB, %4.0f and %4.0f bytes asked for per byte",
                giant.name(),
                small.millisPerMegabyte(),
                large.millisPerMegabyte(),
                small.allocatedPerByte(),
                large.allocatedPerByte()));
    }

    private static long failedAtThirtyMegabytes(Trial trial) {
        int failed = 0;
        for (GiantPage giant : GiantPage.ALL) {
            byte[] page = giant.bytes(30 * MEGABYTE);
            failed += fails(page, giant.mediaType(), giant.name() + " of 30 MB", trial) ? 1 : 0;
        }
        return failed;
    }
}
