package io.hearsay.scraper.fetch;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import okhttp3.Protocol;

/** One request and its answer under way: how far it is, and what its connection may still receive. */
final class Exchange {

    /** How far an exchange is. */
    enum Phase {
        CONNECTING,
        HEAD,
        BODY
    }

    /** Bytes that may come without a byte of the body among them: chunk sizes, padding, trailers. */
    private static final long MOST_FRAMING = 128 * 1024;

    private final BooleanSupplier turn;
    private final int maxBodyBytes;
    private final int maxHeaderBytes;
    private volatile Phase phase = Phase.CONNECTING;
    private GuardedSocket socket;
    private boolean multiplexed;

    Exchange(BooleanSupplier turn, int maxBodyBytes, int maxHeaderBytes) {
        this.turn = turn;
        this.maxBodyBytes = maxBodyBytes;
        this.maxHeaderBytes = maxHeaderBytes;
    }

    Phase phase() {
        return phase;
    }

    int maxHeaderBytes() {
        return maxHeaderBytes;
    }

    /**
     * The request is about to be sent.
     *
     * @throws BrokenAnswerException when its turn is over by now: between the decision to ask and this moment lies a
     *     connection to be made, or a process that was paused
     */
    void beginHead(GuardedSocket carrier, Protocol protocol) throws BrokenAnswerException {
        if (!turn.getAsBoolean()) {
            throw new BrokenAnswerException("it was no longer the scraper's turn to ask", FailureCause.ABANDONED);
        }
        socket = carrier;
        socket.expectAnswer();
        multiplexed = protocol == Protocol.HTTP_2;
        phase = Phase.HEAD;
        if (multiplexed) {
            socket.allowAndHold(maxHeaderBytes);
        } else {
            socket.allow(maxHeaderBytes);
        }
    }

    /** The IP address that is asked, or null before there is a connection. */
    String ip() {
        return socket == null || socket.getInetAddress() == null
                ? null
                : socket.getInetAddress().getHostAddress();
    }

    /**
     * The headers have come.
     *
     * @throws BrokenAnswerException when they had come before they were asked for: they are the rest of an earlier
     *     answer that was longer than it said, and read by then (RFC 9112, section 9.2)
     */
    void beginBody() throws BrokenAnswerException {
        if (!multiplexed && !socket.isReceiving()) {
            throw new BrokenAnswerException("the answer was there before the request");
        }
        phase = Phase.BODY;
        progress();
    }

    /** The host closes the connection after this answer; so do we, lest it be used again. */
    void end() throws IOException {
        if (socket != null) {
            socket.close();
        }
    }

    /** Nobody reads the rest: on an HTTP/2 connection it would be taken for the headers of the answer after it. */
    void abandon() throws IOException {
        if (multiplexed) {
            end();
        }
    }

    /** Some of the body has come. An HTTP/2 connection reads ahead of us, but never more than a body may have. */
    void progress() {
        if (socket != null) {
            socket.allow(multiplexed ? MOST_FRAMING + maxBodyBytes : MOST_FRAMING);
        }
    }
}
