package io.hearsay.scraper.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells a body's media type where its host does not, or says what cannot be. It goes by the MIME Sniffing Standard and
 * beyond it in two ways, for a crawler opens no scripts and offers no downloads: {@code application/octet-stream} is
 * looked into, and {@code text/plain} that begins as an HTML document is one, unless the host forbids that.
 *
 * @see <a href="https://mimesniff.spec.whatwg.org/">MIME Sniffing Standard</a>
 */
final class ContentSniffer {

    /** The standard's resource header. */
    private static final int HEAD = 1445;

    /** Names that say nothing. */
    private static final Set<String> UNKNOWN = Set.of(
            "", "unknown/unknown", "application/unknown", "*/*", "application/octet-stream", "binary/octet-stream");

    private static final Set<String> GZIP = Set.of("application/gzip", "application/x-gzip");

    /** First bytes, as ISO-8859-1, by media type; section 6 of the standard. */
    private static final Map<String, List<String>> SIGNATURES = Map.ofEntries(
            Map.entry("application/pdf", List.of("%PDF-")),
            Map.entry("application/postscript", List.of("%!PS-Adobe-")),
            Map.entry("image/png", List.of("\u0089PNG\r\n\u001a\n")),
            Map.entry("image/jpeg", List.of("ÿØÿ")),
            Map.entry("image/gif", List.of("GIF87a", "GIF89a")),
            Map.entry("image/bmp", List.of("BM\u0000", "BM6")),
            Map.entry("image/x-icon", List.of("\u0000\u0000\u0001\u0000")),
            Map.entry("application/zip", List.of("PK\u0003\u0004")),
            Map.entry("application/gzip", List.of("\u001f\u008b\b")),
            Map.entry("application/x-rar-compressed", List.of("Rar!\u001a\u0007")),
            Map.entry("audio/mpeg", List.of("ID3")),
            Map.entry("application/ogg", List.of("OggS\u0000")),
            Map.entry("font/woff2", List.of("wOF2")),
            Map.entry("font/woff", List.of("wOFF")));

    /** What an HTML document may begin with; section 7.1. */
    private static final List<String> HTML = List.of(
            "<!doctype html",
            "<html",
            "<head",
            "<script",
            "<iframe",
            "<h1",
            "<div",
            "<font",
            "<table",
            "<a",
            "<style",
            "<title",
            "<b",
            "<body",
            "<br",
            "<p",
            "<meta",
            "<!--");

    private static final List<String> HTML_DOCUMENT = List.of("<!doctype html", "<html");

    private ContentSniffer() {}

    /**
     * The media type, in lower case and without parameters; empty where there is neither a name nor a body.
     *
     * @param contentType value of the Content-Type header, or null
     * @param asNamed whether the host forbids a second look ({@code X-Content-Type-Options: nosniff})
     */
    static String mediaType(String contentType, boolean asNamed, byte[] body) {
        String named = MediaTypes.bare(contentType);
        if (body.length == 0) {
            return named;
        }
        if (UNKNOWN.contains(named) || (GZIP.contains(named) && !Compression.isGzip(body))) {
            return unnamed(body);
        }
        if (!isText(named)) {
            return named;
        }
        String binary = binary(body);
        return binary == null ? markup(named, asNamed, head(body)) : binary;
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.endsWith("+xml") || type.equals("application/xml");
    }

    private static String unnamed(byte[] body) {
        String binary = binary(body);
        if (binary != null) {
            return binary;
        }
        String head = head(body);
        String list = list(head);
        if (list != null) {
            return list;
        }
        if (head.startsWith("<?xml")) {
            return isDocument(afterProlog(head)) ? "application/xhtml+xml" : "text/xml";
        }
        if (HTML.stream().anyMatch(tag -> begins(head, tag))) {
            return "text/html";
        }
        return hasBinaryBytes(body) ? "application/octet-stream" : "text/plain";
    }

    private static String markup(String named, boolean asNamed, String head) {
        if (named.equals("text/plain") && !asNamed && isDocument(head)) {
            return "text/html";
        }
        boolean mayBeList = named.equals("text/html") || (named.equals("text/plain") && !asNamed);
        String list = mayBeList ? list(head) : null;
        return list == null ? named : list;
    }

    private static boolean isDocument(String head) {
        return HTML_DOCUMENT.stream().anyMatch(tag -> begins(head, tag));
    }

    /** Section 7.1: what follows a tag's name ends it. */
    private static boolean begins(String head, String tag) {
        if (!head.startsWith(tag)) {
            return false;
        }
        char next = head.length() == tag.length() ? '>' : head.charAt(tag.length());
        return tag.equals("<!--") || next == '>' || Character.isWhitespace(next);
    }

    /** Section 7.3: a feed, by its first element. */
    private static String list(String head) {
        String element = afterProlog(head);
        if (begins(element, "<rss") || begins(element, "<rdf:rdf")) {
            return "application/rss+xml";
        }
        return begins(element, "<feed") ? "application/atom+xml" : null;
    }

    /** Without XML declaration, comments and processing instructions. */
    private static String afterProlog(String head) {
        String rest = head;
        while (rest.startsWith("<?") || rest.startsWith("<!--")) {
            String end = rest.startsWith("<?") ? "?>" : "-->";
            int at = rest.indexOf(end);
            rest = at < 0 ? "" : rest.substring(at + end.length()).stripLeading();
        }
        return rest;
    }

    private static String binary(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (start.startsWith("ftyp", 4)) {
            return "video/mp4";
        }
        return SIGNATURES.entrySet().stream()
                .filter(known -> known.getValue().stream().anyMatch(start::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String head(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, HEAD), charset(body));
        return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
    }

    private static Charset charset(byte[] body) {
        int mark = body.length < 2 ? 0 : (body[0] & 0xff) << 8 | (body[1] & 0xff);
        return switch (mark) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xEFBB -> StandardCharsets.UTF_8;
            default -> StandardCharsets.ISO_8859_1;
        };
    }

    /** Section 3, binary data byte; a byte order mark vouches for the rest. */
    private static boolean hasBinaryBytes(byte[] body) {
        if (!charset(body).equals(StandardCharsets.ISO_8859_1)) {
            return false;
        }
        for (int i = 0; i < Math.min(body.length, HEAD); i++) {
            int b = body[i] & 0xff;
            if (b <= 0x08 || b == 0x0b || (b >= 0x0e && b <= 0x1a) || (b >= 0x1c && b <= 0x1f)) {
                return true;
            }
        }
        return false;
    }
}
