package io.hearsay.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifiers made from content: the same content has the same id on every machine and in any order of arrival. */
public final class ContentId {

    private static final int BYTES = 12;

    private ContentId() {}

    /**
     * The id of an ordered list of parts.
     *
     * @param parts what identifies the thing; parts are kept apart, so {@code ("ab", "c")} differs from {@code ("a",
     *     "bc")}
     * @return 24 hexadecimal digits, the first 96 bits of SHA-256
     */
    public static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
