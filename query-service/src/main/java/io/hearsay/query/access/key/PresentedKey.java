package io.hearsay.query.access.key;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A key that came with a request, and whence. */
final class PresentedKey extends BaseAuthenticationRequest {

    private final String text;
    private final String network;

    PresentedKey(String text, String network) {
        this.text = text;
        this.network = network;
    }

    String text() {
        return text;
    }

    String network() {
        return network;
    }
}
