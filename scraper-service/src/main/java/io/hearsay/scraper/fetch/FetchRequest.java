package io.hearsay.scraper.fetch;

import io.hearsay.scraper.address.PageAddress;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * What to ask for.
 *
 * @param address the page
 * @param etag of the copy that is known, or null
 * @param lastModified of the copy that is known, as it was sent, or null
 * @param types whose body is wanted, by media type in lower case ("" where none is named); of others none is read
 * @param maxBytes bytes of the body after decompression, at most
 * @param turn whether the host may be asked, looked at in the last moment before the request is sent
 */
public record FetchRequest(
        PageAddress address,
        String etag,
        String lastModified,
        Predicate<String> types,
        int maxBytes,
        BooleanSupplier turn) {

    /** Asks at any time. */
    public FetchRequest(PageAddress address, String etag, String lastModified, Predicate<String> types, int maxBytes) {
        this(address, etag, lastModified, types, maxBytes, () -> true);
    }

    /** Asks for whatever is there, no copy being known. */
    public static FetchRequest of(PageAddress address, int maxBytes) {
        return new FetchRequest(address, null, null, _ -> true, maxBytes);
    }
}
