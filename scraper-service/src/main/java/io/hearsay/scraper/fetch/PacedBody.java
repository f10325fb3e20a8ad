package io.hearsay.scraper.fetch;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A body on its way. Once a time of grace is over, it has to have come at a least rate all along. */
final class PacedBody extends FilterInputStream {

    private final long graceNanos;
    private final int leastRate;
    private final Exchange exchange;
    private final LongSupplier clock;
    private final long start;
    private long received;

    /**
     * @param grace time in which the body may come as slowly as it likes
     * @param leastRate bytes per second after that, on average since the start
     * @param clock nanoseconds, from any origin
     */
    PacedBody(InputStream body, Duration grace, int leastRate, Exchange exchange, LongSupplier clock) {
        super(body);
        this.graceNanos = grace.toNanos();
        this.leastRate = leastRate;
        this.exchange = exchange;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = receive(buffer, offset, length);
        if (read > 0) {
            received += read;
            exchange.progress();
            checkPace();
        }
        return read;
    }

    private int receive(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (EOFException e) {
            throw new BrokenAnswerException("the body ends too early", e);
        }
    }

    private void checkPace() throws BrokenAnswerException {
        long passed = clock.getAsLong() - start;
        if (passed > graceNanos && received < leastRate * (passed / 1e9)) {
            throw new BrokenAnswerException(
                    "the body comes at less than %d bytes a second".formatted(leastRate), FailureCause.TIMEOUT);
        }
    }
}
