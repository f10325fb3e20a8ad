package io.hearsay.scraper.address;

import com.ibm.icu.text.IDNA;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The host in an address, in the one spelling that browsers make of it: lower case, Punycode, IPv4 with four decimal
 * numbers and IPv6 after RFC 5952.
 *
 * @see <a href="https://url.spec.whatwg.org/#host-parsing">URL Standard, host parsing</a>
 */
final class HostName {

    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final int MOST_GIVEN = 1000;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_-]{1,%d}".formatted(LONGEST_LABEL));
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]{2,45}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]++|0x[0-9a-f]*+");
    private static final IDNA PUNYCODE =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);
    /** Rules of registries that hosts in use break. */
    private static final Set<IDNA.Error> FORGIVEN =
            EnumSet.of(IDNA.Error.HYPHEN_3_4, IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN);

    private HostName() {}

    static String normalise(String given) throws InvalidAddressException {
        if (given.length() > MOST_GIVEN) {
            throw impossible(given.substring(0, LONGEST) + "…");
        }
        if (given.startsWith("[")) {
            return ipv6(given);
        }
        String name = ascii(decode(given));
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (bare.isEmpty()) {
            throw new InvalidAddressException("names no host");
        }
        String[] labels = bare.split("\\.", -1);
        if (NUMBER.matcher(labels[labels.length - 1]).matches()) {
            return ipv4(labels, given);
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw impossible(given);
            }
        }
        if (bare.length() > LONGEST) {
            throw impossible(given);
        }
        return bare;
    }

    private static InvalidAddressException impossible(String host) {
        return new InvalidAddressException("names a host that cannot exist: " + host);
    }

    private static String decode(String host) throws InvalidAddressException {
        try {
            return host.indexOf('%') < 0 ? host : URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw impossible(host);
        }
    }

    private static String ascii(String host) throws InvalidAddressException {
        String lower = host.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128) && !lower.contains("xn--")) {
            return lower;
        }
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = new StringBuilder();
        PUNYCODE.nameToASCII(host, ascii, info);
        if (!FORGIVEN.containsAll(info.getErrors())) {
            throw impossible(host);
        }
        return ascii.toString();
    }

    /** One to four numbers, each decimal, octal or hexadecimal, the last one filling what is left. */
    private static String ipv4(String[] labels, String given) throws InvalidAddressException {
        if (labels.length > 4) {
            throw impossible(given);
        }
        long address = 0;
        for (int i = 0; i < labels.length; i++) {
            boolean last = i == labels.length - 1;
            int bits = last ? 8 * (4 - i) : 8;
            long number = number(labels[i], given);
            if (number >= 1L << bits) {
                throw impossible(given);
            }
            address = address << bits | number;
        }
        return "%d.%d.%d.%d".formatted(address >> 24, address >> 16 & 255, address >> 8 & 255, address & 255);
    }

    private static long number(String text, String given) throws InvalidAddressException {
        if (!NUMBER.matcher(text).matches()) {
            throw impossible(given);
        }
        boolean hexadecimal = text.startsWith("0x");
        boolean octal = !hexadecimal && text.length() > 1 && text.startsWith("0");
        String digits = hexadecimal ? text.substring(2) : text;
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, hexadecimal ? 16 : octal ? 8 : 10);
        } catch (NumberFormatException _) {
            throw impossible(given);
        }
    }

    private static String ipv6(String given) throws InvalidAddressException {
        String inner =
                given.endsWith("]") ? given.substring(1, given.length() - 1).toLowerCase(Locale.ROOT) : "";
        if (inner.contains("%")) {
            throw new InvalidAddressException("names a network interface, which only this machine knows");
        }
        if (!inner.contains(":") || !IPV6.matcher(inner).matches()) {
            throw impossible(given);
        }
        try {
            return "[" + compressed(InetAddress.ofLiteral(inner).getAddress()) + "]";
        } catch (IllegalArgumentException _) {
            throw impossible(given);
        }
    }

    /** RFC 5952, section 4: the first of the longest runs of zeros is left out. */
    private static String compressed(byte[] address) {
        // The platform hands out an IPv4 address for one that is mapped into IPv6.
        ByteBuffer bytes = address.length == 16
                ? ByteBuffer.wrap(address)
                : ByteBuffer.allocate(16).putShort(10, (short) 0xffff).put(12, address);
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = bytes.getShort(2 * i) & 0xffff;
        }
        int from = longestZeros(groups);
        int to = from + zerosAt(groups, from);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == from && to - from > 1) {
                out.append("::");
                i = to - 1;
            } else {
                out.append(out.isEmpty() || out.charAt(out.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(groups[i]));
            }
        }
        return out.toString();
    }

    private static int longestZeros(int[] groups) {
        int longest = 0;
        for (int i = 1; i < groups.length; i++) {
            longest = zerosAt(groups, i) > zerosAt(groups, longest) ? i : longest;
        }
        return longest;
    }

    private static int zerosAt(int[] groups, int from) {
        int end = from;
        while (end < groups.length && groups[end] == 0) {
            end++;
        }
        return end - from;
    }
}
