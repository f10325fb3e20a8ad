package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.scraper.TestingSite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {

    private static final byte[] BODY = TestingSite.bytes("<p>The flights have begun.</p>");

    private static byte[] open(byte[] body, String coding, int maxRatio) throws IOException {
        try (InputStream opened = Compression.open(new ByteArrayInputStream(body), coding, maxRatio)) {
            return opened.readAllBytes();
        }
    }

    private static byte[] deflate(byte[] body, boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater)) {
            packed.write(body);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "identity", " Identity , "})
    void aBodyThatIsNotCompressedStaysAsItIs(String coding) throws IOException {
        assertThat(open(BODY, coding, 100)).isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", " GZIP ", "identity, gzip"})
    void gzipIsOpened(String coding) throws IOException {
        assertThat(open(TestingSite.gzip(BODY), coding, 100)).isEqualTo(BODY);
    }

    @Test
    void deflateIsOpenedWithAndWithoutItsWrapper() throws IOException {
        assertThat(open(deflate(BODY, false), "deflate", 100)).isEqualTo(BODY);
        assertThat(open(deflate(BODY, true), "deflate", 100)).isEqualTo(BODY);
    }

    @Test
    void codingsAreUndoneFromTheLastToTheFirst() throws IOException {
        assertThat(open(TestingSite.gzip(deflate(BODY, false)), "deflate, gzip", 100))
                .isEqualTo(BODY);
        assertThatThrownBy(() -> open(BODY, "gzip, gzip, gzip", 100)).hasMessageContaining("more than 2 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void nothingCompressedIsNothing(String coding) throws IOException {
        assertThat(open(new byte[0], coding, 100)).isEmpty();
    }

    @Test
    void aBombIsDefusedWhileItGrows() throws IOException {
        InputStream bomb = new ByteArrayInputStream(TestingSite.gzip(new byte[50_000_000]));
        try (InputStream opened = Compression.open(bomb, "gzip", 100)) {
            assertThatThrownBy(() -> LimitedBody.read(opened, 100_000_000))
                    .isInstanceOf(TooLongException.class)
                    .hasMessage("the body grows more than 100 times");
        }
        assertThat(bomb.available()).as("bytes of the bomb left unread").isPositive();
    }

    @Test
    void aHighRatioOfLittleIsHarmless() throws IOException {
        assertThat(open(TestingSite.gzip(new byte[900_000]), "gzip", 100)).hasSize(900_000);
    }

    @Test
    void whatIsNotCompressedAsNamedIsSaidNotToDecompress() throws IOException {
        byte[] cut = Arrays.copyOf(TestingSite.gzip(BODY), 20);
        assertThatThrownBy(() -> open(BODY, "gzip", 100)).hasMessageContaining("does not decompress");
        assertThatThrownBy(() -> open(BODY, "deflate", 100)).hasMessageContaining("does not decompress");
        assertThatThrownBy(() -> open(cut, "gzip", 100)).hasMessageContaining("does not decompress");
        assertThatThrownBy(() -> open(BODY, "br", 100)).hasMessage("unknown content coding br");
    }

    @Test
    void aGzipFileIsKnownByItsFirstBytes() throws IOException {
        assertThat(Compression.isGzip(TestingSite.gzip(BODY))).isTrue();
        assertThat(Compression.isGzip(BODY)).isFalse();
        assertThat(Compression.isGzip(new byte[] {0x1f})).isFalse();
    }
}
