package io.hearsay.scraper.fetch;

import io.hearsay.scraper.address.PageAddress;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A host on loopback that answers with bytes of any kind, well-formed or not, and keeps what it was asked. */
final class TestingRawHost implements AutoCloseable {

    /** Answers one request, which it is given with its headers. The connection is closed when it returns false. */
    @FunctionalInterface
    interface Script {
        boolean answer(String request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Script script;
    private final Thread acceptor = Thread.ofVirtual().unstarted(this::accept);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger departures = new AtomicInteger();

    private TestingRawHost(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
    }

    static TestingRawHost start(Script script) {
        try {
            ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            TestingRawHost host = new TestingRawHost(server, script);
            host.acceptor.start();
            return host;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A host that gives the same bytes to everyone and then closes the connection. */
    static TestingRawHost answering(byte[] bytes) {
        return start((_, out) -> {
            out.write(bytes);
            return false;
        });
    }

    /** A host that gives the same text, line feeds becoming CRLF. */
    static TestingRawHost answering(String text) {
        return answering(http(text));
    }

    static byte[] http(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (SocketException e) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean more = true;
            while (more) {
                String request = head(in);
                if (request.isEmpty()) {
                    return;
                }
                requests.add(request);
                more = script.answer(request, socket.getOutputStream());
                socket.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException e) {
            // The client left, as it may: it has its own limits.
            departures.incrementAndGet();
        } finally {
            open.remove(socket);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int newlines = 0;
        while (newlines < 2) {
            int c = in.read();
            if (c < 0) {
                return "";
            }
            head.write(c);
            newlines = c == '\n' ? newlines + 1 : c == '\r' ? newlines : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    PageAddress address(String path) {
        return PageAddress.stored("http://127.0.0.1:%d%s".formatted(server.getLocalPort(), path));
    }

    int port() {
        return server.getLocalPort();
    }

    /** The heads of the requests so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** How many connections were opened so far. */
    int connections() {
        return connections.get();
    }

    /** How often the client left in the middle of an answer. */
    int departures() {
        return departures.get();
    }

    /** How many connections are open now. */
    int openConnections() {
        return open.size();
    }

    /** Returns once nobody can connect: a socket stays open for as long as a virtual thread waits at it. */
    @Override
    public void close() {
        try {
            server.close();
            acceptor.join();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
