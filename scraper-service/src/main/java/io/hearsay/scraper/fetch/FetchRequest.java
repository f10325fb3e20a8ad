package io.hearsay.scraper.fetch;

import io.hearsay.scraper.address.PageAddress;

/**
 * What to ask for.
 *
 * @param address the page
 * @param etag of the copy that is known, or null
 * @param lastModified of the copy that is known, as it was sent, or null
 * @param maxBytes bytes of the body after decompression, at most
 */
public record FetchRequest(PageAddress address, String etag, String lastModified, int maxBytes) {

    /** Asks for a page of which no copy is known. */
    public static FetchRequest of(PageAddress address, int maxBytes) {
        return new FetchRequest(address, null, null, maxBytes);
    }
}
