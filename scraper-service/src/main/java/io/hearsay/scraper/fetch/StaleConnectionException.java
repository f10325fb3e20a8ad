package io.hearsay.scraper.fetch;

import java.io.IOException;

/** The host has closed a kept connection meanwhile; nothing was sent on it. */
final class StaleConnectionException extends IOException {

    private static final long serialVersionUID = 1L;

    StaleConnectionException() {
        super("the host keeps closing its connections");
    }
}
