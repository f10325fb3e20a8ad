package io.hearsay.query.linked;

import java.net.URI;

/**
 * Absolute addresses of what this service answers, which are its names in JSON-LD.
 *
 * @param base where the service was asked, with a slash at its end
 */
record Addresses(URI base) {

    String of(String noun, String id) {
        return id == null ? null : base.resolve("api/v1/" + noun + "/" + id).toString();
    }
}
