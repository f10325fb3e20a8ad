package io.hearsay.cli.overload;

import io.hearsay.cli.trial.Figures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Clients that send or read so slowly that they should be cut. */
final class Dawdlers {

    private static final long GAP_NANOS = 500_000_000;

    /** Well beyond what they are granted by the settings of {@link Stage}. */
    private static final long LONGEST_NANOS = 40_000_000_000L;

    private static final long STANDSTILL_NANOS = 25_000_000_000L;
    private static final int SMALL_BUFFER = 4096;
    private static final int LONG_BODY = 1_000_000;
    private static final String END_OF_CHUNKS = "\r\n0\r\n\r\n";

    /** One after the other over one connection. */
    private static final int EXPORTS = 50;

    private final Map<String, CompletableFuture<Boolean>> cut = new LinkedHashMap<>();

    private Dawdlers() {}

    /** A slow client of the kind. */
    @FunctionalInterface
    private interface Dawdling {

        /** Whether it was cut. */
        boolean isCut(Socket socket) throws IOException;
    }

    /** Some of each kind begin. */
    static Dawdlers at(URI service) {
        Dawdlers dawdlers = new Dawdlers();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        dawdlers.begin(
                "a sender of headers", service, threads, socket -> trickle(socket, "GET / HTTP/1.1\r\nX-Slow: "));
        dawdlers.begin("a sender of a body", service, threads, socket -> trickle(socket, head(service)));
        dawdlers.begin("a client that says nothing", service, threads, socket -> trickle(socket, ""));
        dawdlers.begin("a reader of an export", service, threads, socket -> standStill(socket, service));
        threads.shutdown();
        return dawdlers;
    }

    private void begin(String name, URI service, ExecutorService threads, Dawdling dawdling) {
        cut.put(name, CompletableFuture.supplyAsync(() -> isCut(service, dawdling), threads));
    }

    private static boolean isCut(URI service, Dawdling dawdling) {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(SMALL_BUFFER);
            socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
            return dawdling.isCut(socket);
        } catch (IOException _) {
            // Cut in the middle of a byte.
            return true;
        }
    }

    private static String head(URI service) {
        return "POST /api/v1/submissions HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n{"
                .formatted(service.getAuthority(), LONG_BODY);
    }

    /** A byte now and then; whatever the service says before it hangs up is read. */
    private static boolean trickle(Socket socket, String begin) throws IOException {
        socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
        socket.setSoTimeout(1);
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < LONGEST_NANOS) {
            if (!begin.isEmpty()) {
                socket.getOutputStream().write(' ');
            }
            LockSupport.parkNanos(GAP_NANOS);
            if (hasEnded(socket)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasEnded(Socket socket) throws IOException {
        try {
            return socket.getInputStream().readNBytes(SMALL_BUFFER).length < SMALL_BUFFER
                    && socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException _) {
            return false;
        }
    }

    /** More than fits into what lies between the two of them. */
    private static boolean standStill(Socket socket, URI service) throws IOException {
        String one = "GET /api/v1/export HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(service.getAuthority());
        socket.getOutputStream().write(one.repeat(EXPORTS).getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        received.writeBytes(in.readNBytes(SMALL_BUFFER));
        LockSupport.parkNanos(STANDSTILL_NANOS);
        in.transferTo(received);
        return received.toString(StandardCharsets.UTF_8).split(END_OF_CHUNKS, -1).length <= EXPORTS;
    }

    /** Waits for their ends. */
    void judge(Figures figures) {
        cut.forEach((name, ended) -> figures.exactly("cut: " + name, ended.join() ? 1 : 0, 1));
    }
}
