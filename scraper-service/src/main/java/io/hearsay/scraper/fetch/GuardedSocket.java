package io.hearsay.scraper.fetch;

import io.hearsay.scraper.address.AddressGuard;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A connection that opens only to where the guard lets it, and receives only as much as the exchange under way allows.
 * The guard sees the very IP address that is connected to, so no name can change its answer between check and use.
 */
final class GuardedSocket extends Socket {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AddressGuard guard;
    private final Consumer<GuardedSocket> onOpen;
    private final Consumer<GuardedSocket> onClose;
    private final AtomicLong allowed = new AtomicLong(Long.MAX_VALUE);
    private volatile CountDownLatch relief;
    private volatile boolean receiving;
    private boolean used;

    GuardedSocket(AddressGuard guard, Consumer<GuardedSocket> onOpen, Consumer<GuardedSocket> onClose) {
        // Else the platform would look for a SOCKS proxy in its environment.
        super(Proxy.NO_PROXY);
        this.guard = guard;
        this.onOpen = onOpen;
        this.onClose = onClose;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeoutMillis) throws IOException {
        if (!(endpoint instanceof InetSocketAddress target) || target.isUnresolved()) {
            throw new RefusedConnectionException("%s is no IP address".formatted(endpoint));
        }
        Optional<String> refusal = guard.refusal(target.getAddress());
        if (refusal.isPresent()) {
            throw new RefusedConnectionException(refusal.get());
        }
        super.connect(endpoint, timeoutMillis);
        onOpen.accept(this);
    }

    /** A request is about to be sent: what has come until now belongs to what was asked before. */
    void expectAnswer() {
        receiving = false;
    }

    /** Whether anything has come since an answer is expected. */
    boolean isReceiving() {
        return receiving;
    }

    /** From here on, this many bytes may come. */
    void allow(long bytes) {
        allowed.set(bytes);
        CountDownLatch waiting = relief;
        relief = null;
        if (waiting != null) {
            waiting.countDown();
        }
    }

    /**
     * From here on, this many bytes may come; a reader with more of them waits a little for the next allowance. Meant
     * for a connection that a thread of its own reads ahead, into a body whose headers nobody has looked at yet.
     */
    void allowAndHold(long bytes) {
        relief = new CountDownLatch(1);
        allowed.set(bytes);
    }

    /** Notes a use; tells whether there was one before. */
    boolean use() {
        boolean before = used;
        used = true;
        return before;
    }

    /** Whether the host has closed this idle connection, or spoken out of turn on it. Waits a millisecond at most. */
    boolean isStale() throws IOException {
        int timeout = getSoTimeout();
        try {
            setSoTimeout(1);
            // Whatever comes, a byte or the end, nobody asked for it.
            return super.getInputStream().read() >= -1;
        } catch (SocketTimeoutException _) {
            return false;
        } finally {
            setSoTimeout(timeout);
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Metered(super.getInputStream());
    }

    @Override
    public void close() throws IOException {
        onClose.accept(this);
        super.close();
    }

    private final class Metered extends FilterInputStream {

        Metered(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int received) throws OverrunException {
            receiving = true;
            if (allowed.addAndGet(-received) < 0 && !isRelieved()) {
                throw new OverrunException();
            }
        }

        private boolean isRelieved() {
            CountDownLatch waiting = relief;
            try {
                return waiting != null && waiting.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
