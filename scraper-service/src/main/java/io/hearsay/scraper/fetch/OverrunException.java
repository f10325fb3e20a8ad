package io.hearsay.scraper.fetch;

import java.io.IOException;

/** A host sends more than the exchange allows at this point: endless headers, or framing without content. */
final class OverrunException extends IOException {

    private static final long serialVersionUID = 1L;

    OverrunException() {
        super("more came than the exchange allows");
    }
}
