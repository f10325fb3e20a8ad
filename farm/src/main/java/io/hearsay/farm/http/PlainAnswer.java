package io.hearsay.farm.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A well-formed answer with headers, a length and a body. */
public final class PlainAnswer implements Answer {

    private static final Map<Integer, String> REASONS = Map.of(
            200, "OK",
            301, "Moved Permanently",
            302, "Found",
            304, "Not Modified",
            308, "Permanent Redirect",
            403, "Forbidden",
            404, "Not Found",
            429, "Too Many Requests",
            503, "Service Unavailable");

    private final int status;
    private final List<String> headers;
    private final byte[] body;
    private final OptionalInt retryAfter;

    private PlainAnswer(int status, List<String> headers, byte[] body, OptionalInt retryAfter) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.retryAfter = retryAfter;
    }

    /** A page of HTML in UTF-8. */
    public static PlainAnswer page(byte[] html) {
        return of(200, "text/html; charset=utf-8", html);
    }

    /** Text in UTF-8. */
    public static PlainAnswer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A body of some media type. */
    public static PlainAnswer of(int status, String mediaType, byte[] body) {
        return new PlainAnswer(status, List.of("Content-Type: " + mediaType), body, OptionalInt.empty());
    }

    /** An answer without a body or a type. */
    public static PlainAnswer empty(int status) {
        return new PlainAnswer(status, List.of(), new byte[0], OptionalInt.empty());
    }

    /** Leads elsewhere. */
    public static PlainAnswer redirect(int status, String location) {
        return empty(status).with("Location", location);
    }

    /** Asks to come again later. */
    public static PlainAnswer retryLater(int status, int seconds) {
        PlainAnswer answer = text(status, "try later").with("Retry-After", Integer.toString(seconds));
        return new PlainAnswer(answer.status, answer.headers, answer.body, OptionalInt.of(seconds));
    }

    /** The same with one header more. */
    public PlainAnswer with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name + ": " + value);
        return new PlainAnswer(status, more, body, retryAfter);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public OptionalInt retryAfter() {
        return retryAfter;
    }

    @Override
    public boolean send(Wire wire, boolean withBody) throws IOException {
        byte[] head = head().getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[head.length + (withBody ? body.length : 0)];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, whole.length - head.length);
        wire.write(whole);
        return true;
    }

    private String head() {
        StringBuilder head = new StringBuilder(256).append("HTTP/1.1 ").append(status);
        head.append(' ').append(REASONS.getOrDefault(status, "Status")).append("\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (status != 304) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }
}
