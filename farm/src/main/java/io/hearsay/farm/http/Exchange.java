package io.hearsay.farm.http;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * A request and its answer, as the host saw them. The times err on one side only: the client cannot have begun later
 * than {@code start} nor have had everything before {@code end}, so a pause read from them is never shorter than the
 * real one.
 *
 * @param host who was asked: an IP address and a port
 * @param target path and query as sent
 * @param status of the answer; 0 for one that was no proper HTTP
 * @param retryAfter the seconds that the answer asked to wait
 * @param complete whether the answer was written to its end; false when the client went away first
 * @param start {@link System#nanoTime} when the request's first byte had come
 * @param end {@link System#nanoTime} just before the answer's last bytes were sent
 * @param at the start by the clock
 * @param bytes sent, head included
 * @param userAgent as sent, or null
 * @param conditional whether it asked for the page only if changed
 */
public record Exchange(
        String host,
        String target,
        int status,
        OptionalInt retryAfter,
        boolean complete,
        long start,
        long end,
        Instant at,
        long bytes,
        String userAgent,
        boolean conditional) {

    /** Whether the host's robots.txt was asked for. */
    public boolean isForRobots() {
        return target.equals("/robots.txt");
    }

    /** Whether the page was sent in full. */
    public boolean isPageSent() {
        return complete && status == 200;
    }
}
