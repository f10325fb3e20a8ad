package io.hearsay.scraper.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Normalisation of RFC 3986, section 6.2, over what browsers accept (WHATWG URL Standard): what is normal stays as it
 * is, and what a browser would ask for is what is asked for.
 */
final class AddressNormaliser {

    private static final String ILLEGAL_IN_PATH = "\"<>\\^`{|}[]#?";
    /** Browsers escape the apostrophe in queries and leave brackets alone. */
    private static final String ILLEGAL_IN_QUERY = "\"<>\\^`{|}#'";

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,30}):");
    /** RFC 3986, appendix B, once the scheme is off. */
    private static final Pattern PARTS =
            Pattern.compile("//([^/?#]*+)([^?#]*+)(?:\\?([^#]*+))?(?:#.*+)?", Pattern.DOTALL);

    private static final Pattern SESSION_IN_PATH =
            Pattern.compile(";(?:jsessionid|phpsessid|sid)=[^/;]*+", Pattern.CASE_INSENSITIVE);

    private AddressNormaliser() {}

    static String normalise(String raw) throws InvalidAddressException {
        String text = clean(raw);
        Matcher scheme = SCHEME.matcher(text);
        String name = scheme.lookingAt() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
        if (!name.equals("http") && !name.equals("https")) {
            throw new InvalidAddressException("must start with http:// or https://");
        }
        Matcher parts = PARTS.matcher(text).region(scheme.end(), text.length());
        if (!parts.matches() || parts.group(1).isEmpty()) {
            throw new InvalidAddressException("names no host");
        }
        String normal = name + "://" + authority(parts.group(1), name) + path(parts.group(2)) + query(parts.group(3));
        if (normal.length() > PageAddress.MAX_LENGTH) {
            throw new InvalidAddressException("is longer than %d characters".formatted(PageAddress.MAX_LENGTH));
        }
        return normal;
    }

    /** Joins a link to the normal address of the page it stands on: RFC 3986, section 5.2. */
    static String resolve(String base, String link) {
        String text = clean(link);
        Matcher parts = PARTS.matcher(base).region(base.indexOf("//"), base.length());
        if (SCHEME.matcher(text).lookingAt() || !parts.matches()) {
            return text;
        }
        if (text.startsWith("//")) {
            return base.substring(0, base.indexOf("//")) + text;
        }
        String origin = base.substring(0, parts.start(2));
        String path = parts.group(2).isEmpty() ? "/" : parts.group(2);
        return switch (text.isEmpty() ? '#' : text.charAt(0)) {
            case '#' -> base;
            case '?' -> origin + path + text;
            case '/' -> origin + text;
            default -> origin + path.substring(0, path.lastIndexOf('/') + 1) + text;
        };
    }

    /** As browsers do: without blanks around it, tabs and line ends, and with slashes for backslashes. */
    private static String clean(String raw) {
        String text = raw.strip();
        StringBuilder out = new StringBuilder(text.length());
        boolean inPath = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            inPath &= c != '?' && c != '#';
            if (c != '\t' && c != '\n' && c != '\r') {
                out.append(c == '\\' && inPath ? '/' : c);
            }
        }
        return out.toString();
    }

    private static String authority(String authority, String scheme) throws InvalidAddressException {
        if (authority.contains("@")) {
            throw new InvalidAddressException("must not carry a user name or password");
        }
        int colon = authority.lastIndexOf(':');
        boolean withPort = colon > authority.lastIndexOf(']');
        String host = HostName.normalise(withPort ? authority.substring(0, colon) : authority);
        return host + (withPort ? port(authority.substring(colon + 1), scheme) : "");
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

    private static String path(String path) {
        String escaped = Escapes.normalise(path, ILLEGAL_IN_PATH);
        return withoutDotSegments(SESSION_IN_PATH.matcher(escaped).replaceAll(""));
    }

    /** RFC 3986, section 5.2.4. Empty segments are left alone: they are not nothing to every server. */
    private static String withoutDotSegments(String path) {
        List<String> kept = new ArrayList<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> keepSlash(kept, last);
                case ".." -> {
                    if (!kept.isEmpty()) {
                        kept.removeLast();
                    }
                    keepSlash(kept, last);
                }
                default -> kept.add(segments[i]);
            }
        }
        return "/" + String.join("/", kept);
    }

    private static void keepSlash(List<String> kept, boolean last) {
        if (last) {
            kept.add("");
        }
    }

    private static String query(String query) {
        String kept = query == null ? "" : QueryString.withoutTracking(Escapes.normalise(query, ILLEGAL_IN_QUERY));
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
