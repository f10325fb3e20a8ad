package io.hearsay.web.admission;

/**
 * How much is asked of places beside what they could do if they never rested, by what became of those who asked lately.
 * What was rested counts as if it could have been worked, so that resting never makes a crowd out of those who could
 * all be served. Not safe for threads.
 */
final class Demand {

    /** Times what could be done; from there on few would notice that less is done than could be. */
    private static final double CROWD = 1.5;

    /** Of some time; what was worked and rested in nanoseconds. */
    private record Tally(long served, long turnedAway, long worked, long rested) {

        private static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally plus(Tally more) {
            return new Tally(
                    served + more.served, turnedAway + more.turnedAway, worked + more.worked, rested + more.rested);
        }

        /** Who came, against who would have been served had nothing rested. */
        boolean isCrowd() {
            return turnedAway > 0
                    && (double) (served + turnedAway) * worked >= CROWD * served * ((double) worked + rested);
        }
    }

    private final long window;
    private long windowStart;
    private Tally before = Tally.NONE;
    private Tally lately = Tally.NONE;

    /** @param window what is lately, in nanoseconds: between that and twice as long */
    Demand(long window, long now) {
        this.window = window;
        this.windowStart = now;
    }

    void served(long now) {
        add(now, new Tally(1, 0, 0, 0));
    }

    void turnedAway(long now, int many) {
        add(now, new Tally(0, many, 0, 0));
    }

    /** @param nanos how long it was worked in a place */
    void worked(long now, long nanos) {
        add(now, new Tally(0, 0, nanos, 0));
    }

    /** @param nanos how long a place was kept empty */
    void rested(long now, long nanos) {
        add(now, new Tally(0, 0, 0, nanos));
    }

    /** Whether so many come that those who work are to have room. */
    boolean isCrowd(long now) {
        turn(now);
        return before.plus(lately).isCrowd();
    }

    private void add(long now, Tally more) {
        turn(now);
        lately = lately.plus(more);
    }

    private void turn(long now) {
        if (now - windowStart >= window) {
            before = now - windowStart < 2 * window ? lately : Tally.NONE;
            lately = Tally.NONE;
            windowStart = now;
        }
    }
}
