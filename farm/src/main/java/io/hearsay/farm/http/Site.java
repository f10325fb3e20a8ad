package io.hearsay.farm.http;

/** Answers the requests that arrive at one address. */
public interface Site {

    /** The answer to a request; called from many threads at once. */
    Answer answer(Request request);

    /**
     * Which host was asked, as it stands in a URL.
     *
     * @param address the IP address and port that the request arrived at
     */
    default String host(Request request, String address) {
        return address;
    }
}
