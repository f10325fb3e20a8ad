package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.scraper.TestingSite;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CompressionTest {

    private static final int LIMIT = 3_000_000;

    @Test
    void aCompressedBodyIsOpened() throws IOException {
        byte[] body = TestingSite.bytes("<p>The flights have begun.</p>");
        assertThat(Compression.decode(TestingSite.gzip(body), "gzip", LIMIT, 100))
                .isEqualTo(body);
        assertThat(Compression.decode(body, null, LIMIT, 100)).isEqualTo(body);
        assertThat(Compression.decode(new byte[0], "gzip", LIMIT, 100)).isEmpty();
    }

    @Test
    void aBombIsDefusedBeforeItGrows() throws IOException {
        byte[] bomb = TestingSite.gzip(new byte[2_500_000]);
        assertThatThrownBy(() -> Compression.decode(bomb, "gzip", LIMIT, 100))
                .isInstanceOf(Compression.TooLongException.class)
                .hasMessageContaining("100 times");
        assertThatThrownBy(() -> Compression.decode(bomb, "gzip", 1000, 100_000))
                .isInstanceOf(Compression.TooLongException.class)
                .hasMessageContaining("1000 bytes");
    }

    @Test
    void whatIsNotCompressedAsNamedIsRefused() {
        byte[] body = TestingSite.bytes("plain");
        assertThatThrownBy(() -> Compression.decode(body, "gzip", LIMIT, 100)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Compression.decode(body, "br", LIMIT, 100)).hasMessageContaining("br");
    }
}
