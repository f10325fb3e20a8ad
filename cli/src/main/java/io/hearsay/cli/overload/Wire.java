package io.hearsay.cli.overload;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One client's connections, one to each service, kept from request to request. Nothing is tried again: a connection
 * that breaks under a request is a fault.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int ACCEPTED = 202;

    private final Map<URI, Line> lines = new HashMap<>();

    /** The answer to a request. */
    Answer ask(Ask ask) throws IOException {
        Line line = lines.get(ask.service());
        if (line == null) {
            line = new Line(ask.service());
            lines.put(ask.service(), line);
        }
        boolean kept = false;
        try {
            line.socket.getOutputStream().write(ask.text().getBytes(StandardCharsets.UTF_8));
            Answer answer = line.read();
            kept = !line.closes;
            return answer;
        } finally {
            if (!kept) {
                lines.remove(ask.service()).socket.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines.values()) {
            line.socket.close();
        }
        lines.clear();
    }

    /** One connection. */
    private static final class Line {

        private final Socket socket = new Socket();
        private final InputStream in;
        private boolean closes;

        Line(URI service) throws IOException {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(service.getHost(), service.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        }

        Answer read() throws IOException {
            int status = Integer.parseInt(line().split(" ", -1)[1]);
            long length = 0;
            boolean chunked = false;
            boolean saysWhen = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
                String value = header.substring(header.indexOf(':') + 1).strip();
                switch (name) {
                    case "content-length" -> length = Long.parseLong(value);
                    case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                    case "retry-after" -> saysWhen = value.chars().allMatch(Character::isDigit);
                    case "connection" -> closes = value.equalsIgnoreCase("close");
                    default -> {
                        // Says nothing that is asked here.
                    }
                }
            }
            return new Answer(status, saysWhen, body(status, length, chunked));
        }

        private String body(int status, long length, boolean chunked) throws IOException {
            if (status == ACCEPTED && !chunked) {
                return new String(in.readNBytes(Math.toIntExact(length)), StandardCharsets.UTF_8);
            }
            if (!chunked) {
                in.skipNBytes(length);
                return "";
            }
            long chunk = Long.parseLong(line(), 16);
            while (chunk > 0) {
                in.skipNBytes(chunk + 2);
                chunk = Long.parseLong(line(), 16);
            }
            in.skipNBytes(2);
            return "";
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            int next = in.read();
            while (next != '\n') {
                if (next < 0) {
                    throw new EOFException("the connection ended before its answer");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
                next = in.read();
            }
            return line.toString();
        }
    }
}
