package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PacedBodyTest {

    private final AtomicLong clock = new AtomicLong();

    private PacedBody body(InputStream in) {
        return new PacedBody(in, Duration.ofSeconds(10), 100, new Exchange(() -> true, 1000, 1000), clock::get);
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    @Test
    void withinItsGraceABodyMayComeSlowly() throws IOException {
        PacedBody body = body(new ByteArrayInputStream(new byte[20]));
        for (int i = 0; i < 10; i++) {
            pass(Duration.ofSeconds(1));
            assertThat(body.read()).isZero();
        }
    }

    @Test
    void afterItsGraceItHasToKeepPace() {
        PacedBody body = body(new ByteArrayInputStream(new byte[20]));
        pass(Duration.ofSeconds(11));
        assertThatThrownBy(body::read).hasMessage("the body comes at less than 100 bytes a second");
    }

    @Test
    void whatCameEarlyCounts() throws IOException {
        PacedBody body = body(new ByteArrayInputStream(new byte[1101]));
        assertThat(body.readNBytes(1100)).hasSize(1100);
        pass(Duration.ofSeconds(11));
        assertThat(body.read()).isZero();
        pass(Duration.ofSeconds(1));
        assertThat(body.read()).as("the end is never too slow").isEqualTo(-1);
    }

    @Test
    void anEndThatComesTooEarlyIsNamed() {
        PacedBody body = body(new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new EOFException();
            }
        });
        assertThatThrownBy(body::read).hasMessage("the body ends too early");
    }
}
