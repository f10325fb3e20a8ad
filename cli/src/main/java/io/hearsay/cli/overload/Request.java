package io.hearsay.cli.overload;

import java.io.IOException;

/**
 * A request under way; its answer's time is counted from when it was due.
 *
 * @param tally takes what comes of it
 * @param due nanoseconds, as {@link System#nanoTime} has them
 * @param begun when the first of all was due
 */
record Request(Ask ask, Tally tally, long due, long begun) {

    void answered(Answer answer) {
        int second = Math.toIntExact((due - begun) / 1_000_000_000);
        tally.note(ask, answer, second, (System.nanoTime() - due) / 1e6);
    }

    void failed(IOException why) {
        tally.fault("%s: %s".formatted(ask.kind().words(), why));
    }
}
