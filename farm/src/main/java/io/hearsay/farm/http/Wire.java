package io.hearsay.farm.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * The way back to the client. It remembers when it was last sure that the client had not everything yet, so that the
 * end of an exchange is never put too late: a pause measured from there is at least as long as the one the client made.
 */
public final class Wire {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private long lastWrite;
    private long writeBefore;
    private long bytes;

    Wire(Socket socket, InputStream in) throws IOException {
        this.socket = socket;
        this.in = in;
        this.out = socket.getOutputStream();
    }

    void begin(long now) {
        lastWrite = now;
        writeBefore = now;
        bytes = 0;
    }

    /**
     * Sends bytes.
     *
     * @throws IOException when the client has gone
     */
    public void write(byte[] data) throws IOException {
        writeBefore = lastWrite;
        lastWrite = System.nanoTime();
        out.write(data);
        bytes += data.length;
    }

    /**
     * Sends nothing for a while.
     *
     * @throws ClientGoneException as soon as the client closes the connection, or asks on without having been answered
     */
    public void pause(Duration time) throws IOException {
        if (!time.isPositive()) {
            return;
        }
        try {
            socket.setSoTimeout(Math.clamp(time.toMillis(), 1, Integer.MAX_VALUE));
            // A byte or the end: either way it no longer waits for this answer.
            if (in.read() >= -1) {
                throw new ClientGoneException();
            }
        } catch (SocketTimeoutException _) {
            // The client is still there: the time has passed as it should.
        } finally {
            socket.setSoTimeout(0);
        }
    }

    /** Before the client had the whole answer: {@link System#nanoTime} of the last write. */
    long endOfAnswer() {
        return lastWrite;
    }

    /** Before the client went away: the last write may have succeeded after that, the one before it cannot. */
    long endOfBrokenAnswer() {
        return writeBefore;
    }

    long bytes() {
        return bytes;
    }

    /** The client would not be kept waiting. */
    static final class ClientGoneException extends IOException {
        private static final long serialVersionUID = 1L;

        ClientGoneException() {
            super("the client would not wait");
        }
    }
}
