package io.hearsay.scraper.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 17, 16_383, 16_384, 16_385, 1_000_000})
    void whatIsCompressedComesBackAndAnyReaderOfGzipReadsIt(int length) throws IOException {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        byte[] text = "again and again ".repeat(length / 16 + 1).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (byte[] body : new byte[][] {noise, text}) {
            byte[] compressed = Gzip.compress(body);
            assertThat(Gzip.decompress(compressed)).isEqualTo(body);
            try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
                assertThat(in.readAllBytes()).isEqualTo(body);
            }
        }
    }

    @org.junit.jupiter.api.Test
    void textShrinks() {
        byte[] body =
                "He said that talks would go on. ".repeat(1000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(Gzip.compress(body)).hasSizeLessThan(body.length / 20);
    }

    @org.junit.jupiter.api.Test
    void aDamagedBodyIsCalledDamaged() {
        byte[] compressed = Gzip.compress(new byte[1000]);
        compressed[compressed.length - 6] ^= 1;
        assertThatThrownBy(() -> Gzip.decompress(compressed))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("damaged");
    }
}
