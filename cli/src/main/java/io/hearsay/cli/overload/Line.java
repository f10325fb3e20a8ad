package io.hearsay.cli.overload;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A connection to a service, with one request under way at most. */
final class Line {

    private static final int ACCEPTED = 202;
    private static final String END_OF_LINE = "\r\n";
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int INCOMPLETE = -1;

    private final URI service;
    private final SocketChannel channel;
    private byte[] bytes = new byte[16_384];
    private int length;
    private Request request;
    private long answeredAt = System.nanoTime();
    private boolean closes;

    private Line(URI service, SocketChannel channel) {
        this.service = service;
        this.channel = channel;
    }

    static Line to(URI service) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(service.getHost(), service.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return new Line(service, channel);
    }

    void register(Selector selector) throws IOException {
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    URI service() {
        return service;
    }

    /** Whether the service said that it would hang up. */
    synchronized boolean closes() {
        return closes;
    }

    synchronized boolean isAskedSince(long nanoTime) {
        return request != null && request.due() - nanoTime < 0;
    }

    /** Whether nothing was answered over it since then. */
    synchronized boolean isOlderThan(long nanoTime) {
        return answeredAt - nanoTime < 0;
    }

    synchronized void send(Request asked) throws IOException {
        request = asked;
        length = 0;
        ByteBuffer text = ByteBuffer.wrap(asked.ask().text().getBytes(StandardCharsets.UTF_8));
        while (text.hasRemaining()) {
            if (channel.write(text) == 0) {
                Thread.onSpinWait();
            }
        }
    }

    /**
     * Reads what has come.
     *
     * @return the request that it answers in whole, which has been told; null while there is more to come
     * @throws IOException when the connection has ended
     */
    synchronized Request read() throws IOException {
        int count = channel.read(ByteBuffer.wrap(bytes, length, bytes.length - length));
        if (count < 0) {
            throw new EOFException("the connection ended before its answer");
        }
        length += count;
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        Answer answer = answer();
        if (answer == null || request == null) {
            return null;
        }
        Request answered = request;
        request = null;
        answeredAt = System.nanoTime();
        answered.answered(answer);
        return answered;
    }

    private Answer answer() {
        int end = indexOf(END_OF_HEAD, 0);
        if (end < 0) {
            return null;
        }
        String[] head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split(END_OF_LINE, -1);
        int status = Integer.parseInt(head[0].split(" ", -1)[1]);
        int body = end + END_OF_HEAD.length();
        int expected = body;
        boolean saysWhen = false;
        for (String header : Arrays.asList(head).subList(1, head.length)) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = header.substring(header.indexOf(':') + 1).strip();
            switch (name) {
                case "content-length" -> expected = body + Integer.parseInt(value);
                case "transfer-encoding" -> expected = endOfChunks(body);
                case "retry-after" -> saysWhen = value.chars().allMatch(Character::isDigit);
                case "connection" -> closes = value.equalsIgnoreCase("close");
                default -> {
                    // Says nothing that is asked here.
                }
            }
        }
        if (expected == INCOMPLETE || length < expected) {
            return null;
        }
        String text = status == ACCEPTED ? new String(bytes, body, expected - body, StandardCharsets.UTF_8) : "";
        return new Answer(status, saysWhen, text);
    }

    /** Where a body in chunks ends (RFC 9112, section 7.1; no service sends trailers). */
    private int endOfChunks(int body) {
        int at = body;
        while (true) {
            int end = indexOf(END_OF_LINE, at);
            if (end < 0) {
                return INCOMPLETE;
            }
            int size = Integer.parseInt(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1), 16);
            at = end + 2 * END_OF_LINE.length() + size;
            if (size == 0) {
                return at;
            }
            if (at > length) {
                return INCOMPLETE;
            }
        }
    }

    private int indexOf(String what, int from) {
        for (int at = from; at <= length - what.length(); at++) {
            int matched = 0;
            while (matched < what.length() && bytes[at + matched] == what.charAt(matched)) {
                matched++;
            }
            if (matched == what.length()) {
                return at;
            }
        }
        return -1;
    }

    /** Hangs up; gives the request that is left without an answer, if there is one. */
    synchronized Request close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Request unanswered = request;
        request = null;
        return unanswered;
    }
}
