package io.hearsay.cli.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.services.ServiceKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/**
 * A request of the list.
 *
 * @param kind of what it tries
 * @param service that it is sent to
 * @param template as in the list
 * @param payload what is put into the template; null for a message that is sent as it is
 */
public record HostileRequest(String kind, ServiceKind service, String template, String payload) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PLACE = "{}";
    private static final String RAW_PLACE = "{raw}";
    private static final String BODY = " || ";
    private static final String HEADER = " | ";
    private static final String PACKED = "gzip ";
    private static final int LONGEST_SHOWN = 160;

    static HostileRequest of(String kind, ServiceKind service, String template, String payload) {
        return new HostileRequest(kind, service, template, payload);
    }

    static HostileRequest raw(ServiceKind service, String message) {
        return new HostileRequest("raw", service, message, null);
    }

    /** Whether it is a message that is sent as it is. */
    public boolean isRaw() {
        return payload == null;
    }

    /** What goes over the wire. */
    public byte[] message() {
        return isRaw() ? bytes(Notation.read(template)) : request();
    }

    private byte[] request() {
        int at = template.indexOf(BODY);
        String[] parts = (at < 0 ? template : template.substring(0, at)).split(" \\| ", -1);
        StringBuilder head = new StringBuilder();
        int space = parts[0].indexOf(' ');
        head.append(filled(parts[0].substring(0, space), value -> value))
                .append(' ')
                .append(filled(parts[0].substring(space + 1), HostileRequest::inAddress))
                .append(" HTTP/1.1\r\n");
        boolean named = false;
        for (int i = 1; i < parts.length; i++) {
            named |= parts[i].startsWith("Host:");
            head.append(filled(Notation.read(parts[i]), HostileRequest::inHeader))
                    .append("\r\n");
        }
        head.append(named ? "" : "Host: localhost\r\n");
        head.append(template.contains(HEADER + "Connection:") ? "" : "Connection: close\r\n");
        return at < 0 ? bytes(head.append("\r\n").toString()) : withBody(head, template.substring(at + BODY.length()));
    }

    private byte[] withBody(StringBuilder head, String written) {
        boolean form = template.contains("x-www-form-urlencoded");
        String text = filled(Notation.read(written), form ? HostileRequest::inAddress : HostileRequest::inJson);
        boolean packed = text.startsWith(PACKED);
        byte[] body = packed ? packed(text.substring(PACKED.length())) : bytes(text);
        head.append(packed ? "Content-Encoding: gzip\r\n" : "");
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        byte[] begin = bytes(head.toString());
        byte[] whole = new byte[begin.length + body.length];
        System.arraycopy(begin, 0, whole, 0, begin.length);
        System.arraycopy(body, 0, whole, begin.length, body.length);
        return whole;
    }

    private String filled(String text, UnaryOperator<String> escape) {
        return text.replace(RAW_PLACE, payload).replace(PLACE, escape.apply(payload));
    }

    private static String inAddress(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A line end would only begin the next header, which says nothing about whoever reads them. */
    private static String inHeader(String value) {
        return value.replace("\r", "").replace("\n", "");
    }

    private static String inJson(String value) {
        try {
            String quoted = JSON.writeValueAsString(value);
            return quoted.substring(1, quoted.length() - 1);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no text", e);
        }
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As it is told to a person. */
    @Override
    public String toString() {
        String shown = "%s %s %s <- %s"
                .formatted(kind, service.label(), template, payload)
                .replaceAll("[^\\x20-\\x7e]", "?");
        return shown.substring(0, Math.min(LONGEST_SHOWN, shown.length()));
    }
}
