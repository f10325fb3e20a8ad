package io.hearsay.scraper.address;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Normalisation of RFC 3986, section 6.2, over what browsers accept. */
final class AddressNormaliser {

    private static final String UNRESERVED = "-._~";
    private static final String ILLEGAL = "\"<>\\^`{|} ";
    private static final String HEX = "0123456789ABCDEF";

    private AddressNormaliser() {}

    static String normalise(String raw) throws InvalidAddressException {
        String text = encodeIllegal(raw.strip());
        if (text.length() > PageAddress.MAX_LENGTH) {
            throw new InvalidAddressException("is longer than %d characters".formatted(PageAddress.MAX_LENGTH));
        }
        URI uri = parse(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new InvalidAddressException("must start with http:// or https://");
        }
        return scheme + "://" + authority(uri, scheme) + path(uri) + query(uri);
    }

    /** Joins a link to the page it stands on; RFC 3986, section 5.2, with the query-only links that URI gets wrong. */
    static String resolve(String base, String link) throws InvalidAddressException {
        String text = encodeIllegal(link.strip());
        if (text.startsWith("?")) {
            int query = base.indexOf('?');
            return (query < 0 ? base : base.substring(0, query)) + text;
        }
        return text.isEmpty() ? base : URI.create(base).resolve(parse(text)).toString();
    }

    private static URI parse(String text) throws InvalidAddressException {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new InvalidAddressException("is no address: " + e.getReason());
        }
    }

    private static String authority(URI uri, String scheme) throws InvalidAddressException {
        String authority = uri.getRawAuthority();
        if (authority == null) {
            throw new InvalidAddressException("names no host");
        }
        if (authority.contains("@")) {
            throw new InvalidAddressException("must not carry a user name or password");
        }
        int colon = authority.lastIndexOf(':');
        boolean withPort = colon > authority.lastIndexOf(']');
        String host = host(withPort ? authority.substring(0, colon) : authority);
        String port = withPort ? port(authority.substring(colon + 1), scheme) : "";
        return host + port;
    }

    private static String host(String host) throws InvalidAddressException {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (bare.isEmpty()) {
            throw new InvalidAddressException("names no host");
        }
        if (bare.startsWith("[")) {
            return bare.toLowerCase(Locale.ROOT);
        }
        try {
            String ascii = IDN.toASCII(decode(bare), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            if (ascii.chars().allMatch(AddressNormaliser::isHostCharacter)) {
                return ascii;
            }
        } catch (IllegalArgumentException _) {
            throw new InvalidAddressException("names a host that cannot exist: " + bare);
        }
        throw new InvalidAddressException("names a host that cannot exist: " + bare);
    }

    private static boolean isHostCharacter(int c) {
        return c == '.' || c == '-' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }

    private static String port(String digits, String scheme) throws InvalidAddressException {
        if (digits.isEmpty()) {
            return "";
        }
        int port = digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? 0
                : Integer.parseInt(digits);
        if (port < 1 || port > 65535) {
            throw new InvalidAddressException("names port %s; ports go from 1 to 65535".formatted(digits));
        }
        return port == (scheme.equals("http") ? 80 : 443) ? "" : ":" + port;
    }

    private static String path(URI uri) {
        String path = URI.create("http://h" + leadingSlash(uri.getRawPath()))
                .normalize()
                .getRawPath();
        while (path.startsWith("/../")) {
            path = path.substring(3);
        }
        return normaliseEscapes(path.equals("/..") ? "/" : path);
    }

    private static String leadingSlash(String path) {
        return path == null || path.isEmpty() ? "/" : path;
    }

    private static String query(URI uri) {
        String kept = uri.getRawQuery() == null ? "" : QueryString.withoutTracking(uri.getRawQuery());
        return kept.isEmpty() ? "" : "?" + normaliseEscapes(kept);
    }

    /** Upper-case escapes; escapes of letters, digits and {@code -._~} become the characters themselves. */
    private static String normaliseEscapes(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                out.append(c);
                continue;
            }
            int value = Integer.parseInt(text, i + 1, i + 3, 16);
            if (isUnreserved(value)) {
                out.append((char) value);
            } else {
                escape(out, value);
            }
            i += 2;
        }
        return out.toString();
    }

    private static boolean isUnreserved(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
    }

    /** Escapes what browsers accept in an address and RFC 3986 does not; drops tabs and line ends, as they do. */
    private static String encodeIllegal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '%' && !isEscape(text, i)) {
                out.append("%25");
            } else if (c > 126 || (c > 31 && ILLEGAL.indexOf(c) >= 0)) {
                for (byte part : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    escape(out, part & 0xff);
                }
            } else if (c > 31) {
                out.append((char) c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static void escape(StringBuilder out, int value) {
        out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
    }

    private static String decode(String host) {
        return host.indexOf('%') < 0 ? host : java.net.URLDecoder.decode(host, StandardCharsets.UTF_8);
    }
}
