package io.hearsay.farm.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the requests of one connection, one after another. */
final class RequestReader {

    private static final int MAX_LINE = 16_384;
    private static final int MAX_HEADERS = 200;

    private final BufferedInputStream in;

    RequestReader(InputStream in) {
        this.in = new BufferedInputStream(in, 2048);
    }

    /** The stream that requests are read from, which must support {@link InputStream#mark}. */
    InputStream stream() {
        return in;
    }

    /** Waits for the first byte of a request; false when the client has gone. */
    boolean awaitRequest() throws IOException {
        in.mark(1);
        boolean more = in.read() >= 0;
        in.reset();
        return more;
    }

    /**
     * The next request.
     *
     * @throws ProtocolException when what comes is none
     */
    Request read() throws IOException {
        String[] parts = line().split(" ", 3);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new ProtocolException("no request line");
        }
        return new Request(parts[0], parts[1], headers());
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        String line = line();
        for (int count = 0; !line.isEmpty(); count++, line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || count == MAX_HEADERS) {
                throw new ProtocolException("no header: " + line);
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() == MAX_LINE) {
                throw new ProtocolException("the request breaks off");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
