package io.hearsay.farm.http;

/** Answers the requests that arrive at one address. */
@FunctionalInterface
public interface Site {

    /** The answer to a request; called from many threads at once. */
    Answer answer(Request request);
}
