package io.hearsay.fuzz;

/**
 * Whether a target takes time in proportion to the size of what it reads.
 *
 * @param measurable the time from which on a size counts, in nanoseconds
 * @param largest bytes that are given at first; up to eight times as many then
 * @param mostPerDoubling how many times longer an input twice as large may take
 */
record GrowthCheck(long measurable, int largest, double mostPerDoubling) {

    /** As exact as it gets, in seconds for each input. */
    static final GrowthCheck EXACT = new GrowthCheck(50_000_000, 2 << 20, 2.6);

    /** In a moment, on a machine that does other things, too. Time that grew with the square would be 4. */
    static final GrowthCheck QUICK = new GrowthCheck(5_000_000, 64 << 10, 3.0);

    private static final int FIRST = 4 << 10;
    private static final int ATTEMPTS = 6;
    private static final int DOUBLINGS = 3;

    /**
     * What came of it.
     *
     * @param bytes of the input from which on it was measured
     * @param worst how many times longer an input twice as large took, at most; 0 when even the largest took no time
     */
    record Outcome(int bytes, double worst) {}

    /** Measures; again where it looks bad, since whatever else the machine does only adds. */
    Outcome measure(FuzzTarget target, Growth growth) throws Exception {
        int size = FIRST;
        while (Stopwatch.once(target, growth.bytes(size)) < measurable && size < largest) {
            size *= 2;
        }
        if (Stopwatch.median(target, growth.bytes(size)) < measurable) {
            return new Outcome(size, 0);
        }
        Outcome outcome = new Outcome(size, worst(target, growth, size));
        for (int i = 1; i < ATTEMPTS && outcome.worst() > mostPerDoubling; i++) {
            outcome = new Outcome(size, Math.min(outcome.worst(), worst(target, growth, size)));
        }
        return outcome;
    }

    private static double worst(FuzzTarget target, Growth growth, int size) throws Exception {
        double worst = 0;
        long before = Stopwatch.median(target, growth.bytes(size));
        for (int i = 1; i <= DOUBLINGS; i++) {
            long after = Stopwatch.median(target, growth.bytes(size << i));
            worst = Math.max(worst, after / (double) before);
            before = after;
        }
        return worst;
    }
}
