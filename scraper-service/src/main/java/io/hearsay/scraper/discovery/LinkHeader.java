package io.hearsay.scraper.discovery;

import io.hearsay.scraper.address.PageAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads a Link header, RFC 8288: {@code </b>; rel="next", <https://amp.example/a>; rel=amphtml}. */
final class LinkHeader {

    private static final int LONGEST = 16 * 1024;

    private final String text;
    private int at;

    private LinkHeader(String text) {
        this.text = text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** What the header of a page leads to; what cannot be read of it is left out. */
    static PageLinks read(String value, PageAddress address) {
        LinkCollection links = new LinkCollection();
        LinkHeader header = new LinkHeader(value);
        while (header.moveTo('<')) {
            String target = header.until('>').strip();
            Map<String, String> parameters = header.parameters();
            links.addRelation(
                    parameters.getOrDefault("rel", ""),
                    target,
                    parameters.getOrDefault("type", ""),
                    parameters.getOrDefault("hreflang", ""),
                    parameters.getOrDefault("media", ""));
        }
        return links.toLinks(address, address);
    }

    private boolean moveTo(char wanted) {
        int next = text.indexOf(wanted, at);
        at = next < 0 ? text.length() : next + 1;
        return next >= 0;
    }

    private String until(char end) {
        int begin = at;
        boolean closed = moveTo(end);
        return text.substring(begin, closed ? at - 1 : at);
    }

    /** Reads {@code ; name=value; name="value"} up to the comma that ends the link. The first of a name counts. */
    private Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        while (at < text.length() && text.charAt(at) != ',') {
            at++;
            String name = word("=;,").strip().toLowerCase(Locale.ROOT);
            boolean hasValue = at < text.length() && text.charAt(at) == '=';
            parameters.putIfAbsent(name, hasValue ? value() : "");
        }
        return parameters;
    }

    private String value() {
        at++;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            String quoted = until('"');
            word(";,");
            return quoted;
        }
        return word(";,").strip();
    }

    /** The characters up to one of those given, which is not passed. */
    private String word(String ends) {
        int begin = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(begin, at);
    }
}
