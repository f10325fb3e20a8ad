package io.hearsay.scraper.fetch;

import java.io.IOException;

/** The guard does not let a connection be opened; the message says why. */
final class RefusedConnectionException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedConnectionException(String message) {
        super(message);
    }
}
