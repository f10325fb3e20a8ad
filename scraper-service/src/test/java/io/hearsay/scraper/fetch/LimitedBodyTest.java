package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitedBodyTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16 * 1024 - 1, 16 * 1024, 16 * 1024 + 1, 99_999, 100_000})
    void aBodyUpToTheLimitIsReadWhole(int length) throws IOException {
        byte[] body = new byte[length];
        if (length > 0) {
            body[length - 1] = 7;
        }
        assertThat(LimitedBody.read(new ByteArrayInputStream(body), 100_000)).isEqualTo(body);
    }

    @Test
    void aLongerOneIsRefused() {
        assertThatThrownBy(() -> LimitedBody.read(new ByteArrayInputStream(new byte[100_001]), 100_000))
                .isInstanceOf(TooLongException.class)
                .hasMessage("the body is longer than 100000 bytes");
    }

    @Test
    void aBodyWithoutEndIsReadNoFurtherThanTheLimit() {
        int[] given = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                given[0]++;
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                given[0] += length;
                return length;
            }
        };
        assertThatThrownBy(() -> LimitedBody.read(endless, 100_000)).isInstanceOf(TooLongException.class);
        assertThat(given[0]).isEqualTo(100_001);
    }
}
