package io.hearsay.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An input of any size: a piece again and again, between a beginning and an end.
 *
 * @param begin before the pieces
 * @param piece not empty
 * @param end after them
 */
public record Growth(String begin, String piece, String end) {

    private static final int LONGEST_SHOWN = 60;

    /** A piece again and again, and nothing else. */
    public static Growth of(String piece) {
        return new Growth("", piece, "");
    }

    /** The input in about so many bytes. */
    public byte[] bytes(int size) {
        byte[] repeated = piece.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(size);
        out.writeBytes(begin.getBytes(StandardCharsets.UTF_8));
        while (out.size() < size) {
            out.writeBytes(repeated);
        }
        out.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** What it is made of, to be shown. */
    public String shown() {
        String all = begin + "[" + piece + "]*" + end;
        String shown = all.replaceAll("[^\\x20-\\x7e]", "?");
        return shown.substring(0, Math.min(LONGEST_SHOWN, shown.length()));
    }
}
