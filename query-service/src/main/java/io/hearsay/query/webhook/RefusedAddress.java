package io.hearsay.query.webhook;

import java.io.IOException;

/**
 * Where no connection is opened to. Says nothing of which address a name leads to: names of this network do as well.
 */
final class RefusedAddress extends IOException {

    /** Why nothing is posted into private and reserved networks. */
    static final String REASON = "the address is in a private or reserved network";

    private static final long serialVersionUID = 1;

    RefusedAddress(String reason) {
        super(reason);
    }
}
