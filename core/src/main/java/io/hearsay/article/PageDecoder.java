package io.hearsay.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a page's bytes into characters. The encoding is the one that the byte order mark, the Content-Type header, the
 * page's meta element or its XML declaration names, in this order; else UTF-8 where the bytes are valid UTF-8, else
 * windows-1252. Stateless and thread-safe.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding">HTML,
 *     determining the character encoding</a>
 */
public final class PageDecoder {

    private static final int PRESCAN_BYTES = 4096;
    private static final int BINARY_SCAN_BYTES = 8192;
    private static final double MOST_CONTROL_BYTES = 0.05;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;,]{1,60})", Pattern.CASE_INSENSITIVE);
    private static final Pattern META = Pattern.compile("<meta\\s[^>]{0,400}", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_DECLARATION =
            Pattern.compile("^\\s{0,20}<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,60})[\"']");
    /** Names that the WHATWG Encoding Standard maps to a superset, because pages mean that when they say the other. */
    private static final Map<String, String> MEANT = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "gb2312", "gb18030",
            "gbk", "gb18030",
            "iso-8859-9", "windows-1254",
            "shift_jis", "windows-31j",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949");

    /**
     * Decodes a page.
     *
     * @param body the bytes as received, content encoding (gzip) undone
     * @param contentTypeHeader value of the Content-Type header, or null
     * @return its characters without a byte order mark; malformed sequences become U+FFFD
     * @throws UnreadablePageException when the bytes are no text, or the encoding named is unknown
     */
    public String decode(byte[] body, String contentTypeHeader) throws UnreadablePageException {
        Charset marked = byteOrderMark(body);
        if (marked == null) {
            refuseBinary(body);
        }
        Charset charset = marked == null ? declared(body, contentTypeHeader) : marked;
        String text = charset == null ? undeclared(body) : new String(body, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset byteOrderMark(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(body, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= body.length || (body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static void refuseBinary(byte[] body) throws UnreadablePageException {
        int scanned = Math.min(body.length, BINARY_SCAN_BYTES);
        int control = 0;
        for (int i = 0; i < scanned; i++) {
            control += isControl(body[i]) ? 1 : 0;
        }
        boolean portableDocument = startsWith(body, '%', 'P', 'D', 'F', '-');
        if (portableDocument || control > MOST_CONTROL_BYTES * scanned) {
            throw new UnreadablePageException(
                    UnreadablePageException.Reason.BINARY, "the page is binary data; HTML or plain text is needed");
        }
    }

    private static boolean isControl(byte value) {
        return value >= 0
                && value < ' '
                && value != '\t'
                && value != '\n'
                && value != '\r'
                && value != '\f'
                && value != 0x1B;
    }

    private static Charset declared(byte[] body, String contentTypeHeader) throws UnreadablePageException {
        String name = contentTypeHeader == null ? null : charsetIn(contentTypeHeader);
        if (name == null) {
            String start = new String(body, 0, Math.min(body.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1);
            name = inMarkup(start);
        }
        return name == null ? null : named(name);
    }

    private static String inMarkup(String start) {
        Matcher meta = META.matcher(start);
        while (meta.find()) {
            String name = charsetIn(meta.group());
            if (name != null) {
                // A page that can be read as ASCII so far is not UTF-16, whatever it says (HTML, "prescan", step 15).
                return name.toLowerCase(Locale.ROOT).startsWith("utf-16") ? "utf-8" : name;
            }
        }
        Matcher xml = XML_DECLARATION.matcher(start);
        return xml.find() ? xml.group(1) : null;
    }

    private static String charsetIn(String text) {
        Matcher found = CHARSET.matcher(text);
        return found.find() ? found.group(1) : null;
    }

    private static Charset named(String name) throws UnreadablePageException {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(MEANT.getOrDefault(lower, lower));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadablePageException(
                    UnreadablePageException.Reason.UNKNOWN_CHARSET,
                    "the page names the character encoding \"" + name + "\", which is unknown; UTF-8 would be right");
        }
    }

    private static String undeclared(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(body, WINDOWS_1252);
        }
    }
}
