package io.hearsay.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * An opaque keyset cursor: the sort keys of the last entry seen, bound to the query it came from. A cursor taken to
 * another query is refused rather than silently skipping entries.
 */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /**
     * The cursor that continues after an entry.
     *
     * @param query what was asked, in a canonical form (path and filters, without {@code limit} and {@code after})
     * @param keys the entry's sort keys
     */
    public static String of(String query, String... keys) {
        String joined = String.join(SEPARATOR, keys);
        String checked = checksum(query + SEPARATOR + joined) + SEPARATOR + joined;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The keys a cursor holds.
     *
     * @param cursor as a client sent it
     * @param query what is asked now, in the same canonical form
     * @param keys how many keys it must hold
     * @throws ProblemException (400, field {@code after}) for anything but a cursor of this query
     */
    public static List<String> keys(String cursor, String query, int keys) {
        return keys("after", cursor, query, keys);
    }

    /** As {@link #keys(String, String, int)}, for a parameter or header of another name. */
    public static List<String> keys(String name, String cursor, String query, int keys) {
        String[] parts = decode(name, cursor).split(SEPARATOR, -1);
        String joined = String.join(SEPARATOR, Arrays.copyOfRange(parts, 1, Math.max(1, parts.length)));
        if (parts.length != keys + 1 || !parts[0].equals(checksum(query + SEPARATOR + joined))) {
            throw ProblemException.badRequest(
                    name, name + " must be a cursor of this same query; start again without it");
        }
        return List.of(parts).subList(1, parts.length);
    }

    private static String decode(String name, String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(name, name + " must be a cursor taken from an answer, not free text");
        }
    }

    private static String checksum(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
