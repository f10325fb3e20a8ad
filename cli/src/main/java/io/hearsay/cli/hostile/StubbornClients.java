package io.hearsay.cli.hostile;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that send a byte now and then, never end what they began, or do not read what they asked for. */
public final class StubbornClients {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int CHUNK = 1 << 16;

    private final InetSocketAddress address;

    /** Clients of one service. */
    public StubbornClients(URI service) {
        this.address = new InetSocketAddress(service.getHost(), service.getPort());
    }

    /**
     * Opens connections that say nothing, or begin a request and say nothing more; each is kept until the service hangs
     * up.
     *
     * @param beginnings what each says at first
     * @return how many were still open after the limit
     */
    public int silent(List<String> beginnings, Duration limit) throws InterruptedException {
        return stillOpen(beginnings, limit, false);
    }

    /** The same with clients that go on with their header, a byte a second. */
    public int dripping(List<String> beginnings, Duration limit) throws InterruptedException {
        return stillOpen(beginnings, limit, true);
    }

    private int stillOpen(List<String> beginnings, Duration limit, boolean dripping) throws InterruptedException {
        List<Future<Boolean>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String beginning : beginnings) {
                clients.add(threads.submit(() -> isOpenAfter(beginning, limit, dripping)));
            }
        }
        int open = 0;
        for (Future<Boolean> client : clients) {
            open += result(client) ? 1 : 0;
        }
        return open;
    }

    private static boolean result(Future<Boolean> client) throws InterruptedException {
        try {
            return client.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed in a way it must not", e.getCause());
        }
    }

    private boolean isOpenAfter(String beginning, Duration limit, boolean dripping) {
        long deadline = System.nanoTime() + limit.toNanos();
        try (Socket socket = new Socket()) {
            socket.connect(address);
            OutputStream out = socket.getOutputStream();
            out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            socket.setSoTimeout((int) PAUSE.toMillis());
            while (System.nanoTime() < deadline) {
                if (hasEnded(socket)) {
                    return false;
                }
                if (dripping) {
                    out.write('a');
                }
            }
            return true;
        } catch (IOException _) {
            // Reset, or nobody there to write to: hung up.
            return false;
        }
    }

    private static boolean hasEnded(Socket socket) throws IOException {
        try {
            byte[] buffer = new byte[CHUNK];
            int read = socket.getInputStream().read(buffer);
            while (read > 0) {
                read = socket.getInputStream().read(buffer);
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    /**
     * Sends a body of any length, without ever holding it.
     *
     * @return how many bytes the service took before it hung up
     */
    public long pour(String path, String mediaType, long bytes) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address);
            OutputStream out = socket.getOutputStream();
            out.write("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .formatted(path, mediaType)
                    .getBytes(StandardCharsets.ISO_8859_1));
            return poured(out, bytes);
        }
    }

    private static long poured(OutputStream out, long bytes) {
        byte[] piece = new byte[CHUNK];
        Arrays.fill(piece, (byte) 'a');
        byte[] begin = "10000\r\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] end = "\r\n".getBytes(StandardCharsets.ISO_8859_1);
        long sent = 0;
        try {
            while (sent < bytes) {
                out.write(begin);
                out.write(piece);
                out.write(end);
                sent += piece.length;
            }
        } catch (IOException _) {
            // It hung up, as it should.
        }
        return sent;
    }
}
