package io.hearsay.cli.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends bytes as they are, over a connection of their own, and reads what comes back. */
public final class WireClient {

    private static final int MOST = 256 * 1024;
    private static final String STREAM = "text/event-stream";

    private final InetSocketAddress address;

    /** A client of one service. */
    public WireClient(URI service) {
        this.address = new InetSocketAddress(service.getHost(), service.getPort());
    }

    /**
     * Sends a message and waits for the whole answer, or a part of one that has no end.
     *
     * @param limit for all of it
     */
    public Reply send(byte[] message, Duration limit) throws IOException {
        long begun = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.connect(address, (int) limit.toMillis());
            Thread.startVirtualThread(() -> write(socket, message));
            StringBuilder wire = new StringBuilder();
            boolean late = read(socket, wire, begun + limit.toNanos());
            return Reply.read(wire.toString(), Duration.ofNanos(System.nanoTime() - begun), late);
        }
    }

    /** Who is answered before everything was read has no need to send the rest. */
    private static void write(Socket socket, byte[] message) {
        try {
            socket.getOutputStream().write(message);
        } catch (IOException _) {
            // The service hung up; what it said before is read.
        }
    }

    /** Whether it took too long. */
    private static boolean read(Socket socket, StringBuilder wire, long deadline) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[8192];
        while (wire.length() < MOST && !isWhole(wire)) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return true;
            }
            socket.setSoTimeout((int) left);
            try {
                int read = in.read(buffer);
                if (read < 0) {
                    return false;
                }
                wire.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            } catch (SocketTimeoutException e) {
                return true;
            } catch (IOException e) {
                // Reset: the service hung up on what it did not want to read.
                return false;
            }
        }
        return false;
    }

    private static boolean isWhole(StringBuilder wire) {
        int end = wire.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = wire.substring(0, end).toLowerCase(java.util.Locale.ROOT);
        int length = head.indexOf("content-length: ");
        if (length >= 0 && !head.startsWith("http/1.1 1")) {
            String digits =
                    head.substring(length + 16).lines().findFirst().orElse("0").strip();
            return wire.length() >= end + 4 + Integer.parseInt(digits);
        }
        return head.contains(STREAM);
    }
}
