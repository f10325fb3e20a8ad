package io.hearsay.scraper.rights;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A pattern of paths as in robots.txt (RFC 9309, section 2.2.3): it matches what starts like it, {@code *} stands for
 * any characters, and a {@code $} at the end for the end. Without stars, matching takes time in proportion to the
 * pattern; with them, never more than its length times the path's.
 *
 * @param parts what stands between the stars, comparable; never empty
 * @param toEnd whether the path must end where the pattern does
 */
record PathPattern(List<String> parts, boolean toEnd) {

    /** Bytes of a part beside its characters. */
    private static final int OF_PART = 64;

    private static final byte[] SLASH = {'%', '2', 'F'};

    PathPattern {
        parts = List.copyOf(parts);
    }

    /** Bytes that it takes in memory, about. */
    long weight() {
        return parts.stream().mapToLong(part -> OF_PART + part.length()).sum();
    }

    /** Reads a pattern; one that begins with neither a slash nor a star lacks the slash. */
    static PathPattern of(String text) {
        boolean toEnd = text.endsWith("$");
        String given = toEnd ? text.substring(0, text.length() - 1) : text;
        String pattern = given.startsWith("/") || given.startsWith("*") ? given : "/" + given;
        // The limit keeps empty parts: a star at the end is followed by one. Several stars are one.
        List<String> parts = List.of(pattern.split("\\*++", -1)).stream()
                .map(PathPattern::comparable)
                .toList();
        return new PathPattern(parts, toEnd);
    }

    /**
     * One spelling for what can be spelled in several ways: nothing is escaped but the slash, which would be another
     * one, and each byte is a character.
     */
    static String comparable(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int escaped = escaped(bytes, i);
            if (escaped < 0) {
                out.write(bytes[i]);
            } else {
                out.writeBytes(escaped == '/' ? SLASH : new byte[] {(byte) escaped});
                i += 2;
            }
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    /** The byte that is escaped here, or -1. */
    private static int escaped(byte[] bytes, int at) {
        if (bytes[at] != '%' || at + 2 >= bytes.length) {
            return -1;
        }
        int high = Character.digit(bytes[at + 1], 16);
        int low = Character.digit(bytes[at + 2], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    /**
     * Whether a path matches.
     *
     * @param path comparable, with its query
     */
    boolean matches(String path) {
        if (!path.startsWith(parts.getFirst())) {
            return false;
        }
        int at = parts.getFirst().length();
        if (parts.size() == 1) {
            return !toEnd || at == path.length();
        }
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = path.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        String last = parts.getLast();
        return toEnd ? path.length() - last.length() >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
    }
}
