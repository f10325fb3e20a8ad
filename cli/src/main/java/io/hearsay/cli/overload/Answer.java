package io.hearsay.cli.overload;

/**
 * What a service answered.
 *
 * @param status of HTTP
 * @param saysWhen whether it says after how long it may be asked again
 * @param body of an answer that is looked at, else empty
 */
record Answer(int status, boolean saysWhen, String body) {

    /** Whether the request was let in and done. */
    boolean isAccepted() {
        return status / 100 == 2;
    }

    /** Whether the request was sent away as it should be. */
    boolean isRefused() {
        return (status == 429 || status == 503) && saysWhen;
    }
}
