package io.hearsay.web.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A port that takes connections from the first moment and answers them once the service is ready: who asks waits,
 * instead of being refused again and again. Whatever is asked, the answer is 200.
 */
final class StartupPort implements AutoCloseable {

    /** Sets {@link StartupSettings#port()}. */
    static final String VARIABLE = "HEARSAY_STARTUP_PORT";

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration READ_LIMIT = Duration.ofSeconds(1);
    private static final int REQUEST_LIMIT = 8192;
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;

    private StartupPort(ServerSocket socket) {
        this.socket = socket;
    }

    /** Binds the port that the environment names, if it does; the kernel lets callers in from now on. */
    static Optional<StartupPort> open(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(text -> !text.isBlank())
                .map(StartupPort::open);
    }

    private static StartupPort open(String port) {
        try {
            return new StartupPort(new ServerSocket(Integer.parseInt(port.strip())));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s=%s is no port".formatted(VARIABLE, port), e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s=%s cannot be listened on: %s".formatted(VARIABLE, port, e.getMessage()), e);
        }
    }

    int number() {
        return socket.getLocalPort();
    }

    /** Answers everybody from the moment on that the service is ready, until the port is closed. */
    void answerOnce(BooleanSupplier ready) {
        Thread.ofPlatform().daemon().name("startup-port").start(() -> {
            while (!socket.isClosed() && !ready.getAsBoolean()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            while (!socket.isClosed()) {
                answer();
            }
        });
    }

    private void answer() {
        try (Socket caller = socket.accept()) {
            caller.setSoTimeout(Math.toIntExact(READ_LIMIT.toMillis()));
            // A request that is not read before the connection is closed would take the answer with it.
            if (caller.getInputStream().read(new byte[REQUEST_LIMIT]) > 0) {
                caller.getOutputStream().write(ANSWER);
            }
        } catch (IOException e) {
            // The caller has gone or says nothing; or no connection can be had just now, which is not worth a whole
            // core.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
