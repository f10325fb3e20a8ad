package io.hearsay.scraper.takedown;

import io.hearsay.web.ProblemException;

/** The id of a take-down: a whole number, which clients need not know. */
final class TakeDownId {

    private TakeDownId() {}

    /**
     * Reads an id.
     *
     * @throws ProblemException (404) when none can look like this
     */
    static long of(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw ProblemException.notFound("take-down", id);
        }
        return Long.parseLong(id);
    }
}
