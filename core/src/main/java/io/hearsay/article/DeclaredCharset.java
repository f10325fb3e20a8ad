package io.hearsay.article;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The character encodings that a page is said to be in, by name. */
final class DeclaredCharset {

    private static final int PRESCAN_BYTES = 4096;
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*+=\\s*+[\"']?+\\s*+([^\\s\"'/>;,]{1,60}+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern META = Pattern.compile("<meta\\s[^>]{0,400}+", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_DECLARATION =
            Pattern.compile("^\\s{0,20}<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,60})[\"']");
    /**
     * Names that the WHATWG Encoding Standard maps to a superset, because pages mean that when they say the other, and
     * names that the platform does not know.
     */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gb_2312-80", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("x-euc-jp", "euc-jp"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("macintosh", "x-macroman"),
            Map.entry("unicode-1-1-utf-8", "utf-8"));

    private DeclaredCharset() {}

    /** The names that Content-Type header, meta element and XML declaration give, in this order. */
    static List<String> names(byte[] body, String contentTypeHeader) {
        List<String> names = new ArrayList<>();
        if (contentTypeHeader != null) {
            charsetIn(contentTypeHeader).ifPresent(names::add);
        }
        String start = new String(body, 0, Math.min(body.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
        inMeta(start).ifPresent(names::add);
        Matcher xml = XML_DECLARATION.matcher(start);
        if (xml.find()) {
            names.add(xml.group(1));
        }
        return names;
    }

    /** The encoding that a name means; empty for one that nobody knows. */
    static Optional<Charset> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(lower, lower)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> inMeta(String start) {
        Matcher meta = META.matcher(start);
        while (meta.find()) {
            Optional<String> name = charsetIn(meta.group());
            if (name.isPresent()) {
                // A page that can be read as ASCII so far is not UTF-16, whatever it says (HTML, "prescan", step 15).
                return name.map(given -> given.toLowerCase(Locale.ROOT).startsWith("utf-16") ? "utf-8" : given);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> charsetIn(String text) {
        Matcher found = CHARSET.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
