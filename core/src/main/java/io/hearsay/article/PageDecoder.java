package io.hearsay.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a page's bytes into characters. The encoding is the one that the byte order mark, the Content-Type header, the
 * page's meta element or its XML declaration names, in this order. A name that is unknown, or in which the bytes make
 * no sense, is passed over, as is a single-byte one for bytes that are UTF-8. Where nothing is left it is UTF-8 if the
 * bytes are, else what a detector takes the letters for, else windows-1252. Stateless and thread-safe.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding">HTML,
 *     determining the character encoding</a>
 */
public final class PageDecoder {

    private static final int BINARY_SCAN_BYTES = 8192;
    private static final double MOST_CONTROL_BYTES = 0.05;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * Decodes a page.
     *
     * @param body the bytes as received, content encoding (gzip) undone
     * @param contentTypeHeader value of the Content-Type header, or null
     * @return its characters without a byte order mark; malformed sequences become U+FFFD
     * @throws UnreadablePageException when the bytes are no text, or only an unknown encoding is named for bytes that
     *     are not evidently UTF-8
     */
    public String decode(byte[] body, String contentTypeHeader) throws UnreadablePageException {
        Optional<Charset> marked = CharsetEvidence.byteOrderMark(body).or(() -> CharsetEvidence.wide(body));
        if (marked.isEmpty()) {
            refuseBinary(body);
        }
        String text = marked.isPresent()
                ? new String(body, marked.get())
                : declared(body, DeclaredCharset.names(body, contentTypeHeader));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void refuseBinary(byte[] body) throws UnreadablePageException {
        int scanned = Math.min(body.length, BINARY_SCAN_BYTES);
        int control = 0;
        for (int i = 0; i < scanned; i++) {
            control += isControl(body[i]) ? 1 : 0;
        }
        boolean portableDocument = CharsetEvidence.startsWith(body, '%', 'P', 'D', 'F', '-');
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

    private static String declared(byte[] body, List<String> names) throws UnreadablePageException {
        boolean utf8 = CharsetEvidence.isUtf8BeyondAscii(body);
        List<Charset> known = new ArrayList<>();
        for (String name : names) {
            Optional<Charset> charset = DeclaredCharset.named(name);
            charset.ifPresent(known::add);
            Optional<String> text = charset.filter(named -> !(utf8 && isSingleByte(named)))
                    .flatMap(named -> CharsetEvidence.text(body, named));
            if (text.isPresent()) {
                return text.get();
            }
        }
        if (known.isEmpty() && !names.isEmpty() && !utf8) {
            throw unknown(names.getFirst());
        }
        return undeclared(
                body,
                known.stream()
                        .filter(named -> !named.name().startsWith("UTF-"))
                        .findFirst()
                        .orElse(WINDOWS_1252));
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1f;
    }

    private static UnreadablePageException unknown(String name) {
        return new UnreadablePageException(
                UnreadablePageException.Reason.UNKNOWN_CHARSET,
                "the page names the character encoding \"" + name + "\", which is unknown; UTF-8 would be right");
    }

    private static String undeclared(byte[] body, Charset otherwise) {
        return CharsetEvidence.text(body, StandardCharsets.UTF_8)
                .or(() -> CharsetEvidence.detected(body))
                .orElseGet(() -> new String(body, otherwise));
    }
}
