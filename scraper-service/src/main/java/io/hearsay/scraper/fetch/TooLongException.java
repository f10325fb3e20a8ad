package io.hearsay.scraper.fetch;

import java.io.IOException;

/** A body is longer than allowed; the message says by which measure. */
final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLongException(String message) {
        super(message);
    }
}
