package io.hearsay.cli.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Listens where nobody may come, on one port of several addresses, and counts who comes. */
final class Canary implements AutoCloseable {

    private static final byte[] ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final List<ServerSocket> sockets = new ArrayList<>();
    private final LongAdder connections = new LongAdder();

    /**
     * Begins to listen.
     *
     * @param addresses the first chooses the port; those that this machine does not have are left out
     */
    static Canary on(List<String> addresses) throws IOException {
        Canary canary = new Canary();
        for (String address : addresses) {
            canary.listen(InetAddress.getByName(address));
        }
        return canary;
    }

    private void listen(InetAddress address) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(address, sockets.isEmpty() ? 0 : port()));
        } catch (IOException e) {
            socket.close();
            if (sockets.isEmpty()) {
                throw e;
            }
            return;
        }
        sockets.add(socket);
        Thread.ofVirtual().name("canary-" + address).start(() -> count(socket));
    }

    private void count(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                connections.increment();
                visitor.getOutputStream().write(ANSWER);
            } catch (IOException _) {
                // Closed, or a visitor that left at once: counted all the same.
            }
        }
    }

    int port() {
        return sockets.getFirst().getLocalPort();
    }

    /** How many connections there were so far. */
    long connections() {
        return connections.sum();
    }

    @Override
    public void close() {
        try {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
