package io.hearsay.scraper.address;

import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986, section 2). */
final class Escapes {

    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private Escapes() {}

    /**
     * One spelling for what can be spelled in several ways: escapes in upper case, none for letters, digits and
     * {@code -._~}, and one for whatever may not stand in an address as it is.
     *
     * @param illegal characters to be escaped besides those beyond ASCII; control characters always are
     */
    static String normalise(String text, String illegal) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '%' && isEscape(text, i)) {
                append(out, Integer.parseInt(text, i + 1, i + 3, 16));
                i += 3;
                continue;
            }
            if (c == '%' || c <= ' ' || c > 126 || illegal.indexOf(c) >= 0) {
                escape(out, c);
            } else {
                out.append((char) c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int value) {
        if (isUnreserved(value)) {
            out.append((char) value);
        } else {
            escapeByte(out, value);
        }
    }

    private static boolean isUnreserved(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
    }

    private static boolean isHex(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }

    private static void escape(StringBuilder out, int codePoint) {
        for (byte part : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            escapeByte(out, part & 0xff);
        }
    }

    private static void escapeByte(StringBuilder out, int value) {
        out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
    }
}
