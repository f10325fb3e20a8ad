package io.hearsay.scraper.host;

/** The lease ran out and the host is somebody else's: nothing may be written under it any more. */
public final class LeaseLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLostException(String host) {
        super("the lease on host %s was lost".formatted(host));
    }
}
