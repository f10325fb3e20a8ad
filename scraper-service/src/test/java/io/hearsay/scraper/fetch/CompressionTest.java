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
    void allMembersOfAGzipFileAreOneBody() throws IOException {
        byte[] file = joined(
                TestingSite.gzip(TestingSite.bytes("<p>The flights ")),
                TestingSite.emptyMembers(500),
                TestingSite.gzip(TestingSite.bytes("have begun.</p>")),
                TestingSite.emptyMembers(500));
        assertThat(open(file, "gzip", 100)).isEqualTo(BODY);
    }

    @Test
    void membersThatHoldNothingAreNotUnpackedForEver() throws IOException {
        byte[] empty = TestingSite.emptyMembers(50_000);
        assertBarren(empty, "gzip");
        assertBarren(joined(TestingSite.gzip(BODY), empty), "gzip");
        assertBarren(TestingSite.gzip(empty), "gzip, gzip");
        assertBarren(deflate(empty, false), "gzip, deflate");
    }

    @Test
    void blocksThatHoldNothingAreNotUnpackedForEver() throws IOException {
        // Stored blocks of no bytes, none of them the last (RFC 1951, section 3.2.4).
        byte[] blocks = new byte[100_000];
        for (int i = 0; i < blocks.length; i += 5) {
            blocks[i + 3] = (byte) 0xff;
            blocks[i + 4] = (byte) 0xff;
        }
        assertBarren(blocks, "deflate");
    }

    @Test
    void aGzipHeaderWithoutEndIsNotReadForEver() throws IOException {
        byte[] header = new byte[1_000_000];
        Arrays.fill(header, (byte) 'x');
        byte[] opening = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
        System.arraycopy(opening, 0, header, 0, opening.length);
        assertBarren(header, "gzip");
        assertBarren(TestingSite.gzip(header), "gzip, gzip");
        assertBarren(joined(TestingSite.gzip(BODY), header), "gzip");
    }

    private static void assertBarren(byte[] body, String coding) {
        assertThatThrownBy(() -> open(body, coding, 100))
                .isInstanceOf(TooLongException.class)
                .hasMessage("more than 16384 bytes of the packed body hold nothing");
    }

    @Test
    void whatIsBetweenTwoCodingsIsNoBombEither() throws IOException {
        byte[] one = TestingSite.gzip(new byte[1]);
        byte[][] members = new byte[200_000][];
        Arrays.fill(members, one);
        byte[] bomb = TestingSite.gzip(joined(members));
        assertThat(bomb).hasSizeLessThan(40_000);
        assertThatThrownBy(() -> open(bomb, "gzip, gzip", 100))
                .isInstanceOf(TooLongException.class)
                .hasMessage("the body grows more than 100 times");
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
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
