package io.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no text may do to the extractor: make it throw, mislead its spans, or make it slow. */
class HostileTextTest {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.create();
    private static final String[] PIECES = {
        "“",
        "”",
        "\"",
        "‘",
        "’",
        "'",
        "''",
        "«",
        "»",
        "„",
        "said",
        "told AFP",
        "according to",
        "that",
        "he",
        "she",
        "Rosa Lind",
        "the FM",
        "one source",
        "was quoted by Fars as saying",
        "the then-envisioned",
        "Rosa Lind-led talks-said",
        ",",
        ".",
        "!",
        "?",
        ":",
        ";",
        "–",
        "(",
        ")",
        "\n",
        "\n\n",
        "\u00a0",
        "😀",
        "e\u0301",
        "שלום",
        "مرحبا",
        "US",
        "and",
        "but",
        "who",
        "insistence",
        "on Monday",
        "in Kabul",
        "has",
        "accused",
        "of",
        "ships",
        "were",
        "late",
        "\u0000",
        "\ud800",
        "made it clear",
        "KENYON:",
        "…"
    };

    @Test
    void randomTextsNeverThrowAndEverySpanIsExact() {
        Random random = new Random(20260101);
        for (int i = 0; i < 1500; i++) {
            String text = randomText(random);
            assertExact(text, EXTRACTOR.extract(ClaimSource.of(text)));
        }
    }

    @Test
    void theSameTextGivesTheSameClaimsOnEveryThread() throws Exception {
        String text = "“It held,” Rosa Lind said. Sources told AFP the port was closed. “Yes,” he said.";
        List<Claim> expected = EXTRACTOR.extract(ClaimSource.of(text));
        Callable<List<Claim>> task = () -> EXTRACTOR.extract(ClaimSource.of(text));

        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            for (Future<List<Claim>> result : executor.invokeAll(java.util.Collections.nCopies(16, task))) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"“", "\"", "”\n“"})
    void aMegabyteOfUnbalancedMarksIsReadInLinearTime(String piece) {
        assertReadInTime(piece, 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"‘a ", "' ", "a-", "“He said ", "he said, ", "1,", "U.", "😀“ ", "and said ", "( a "})
    void longRepetitionsAreReadInLinearTime(String piece) {
        assertReadInTime(piece, 60_000);
    }

    private static void assertReadInTime(String piece, int length) {
        String text = piece.repeat(length / piece.length());

        List<Claim> claims = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> EXTRACTOR.extract(ClaimSource.of(text)));

        assertThat(claims).isNotNull();
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(60);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(4) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static void assertExact(String text, List<Claim> claims) {
        int[] codePoints = text.codePoints().toArray();
        for (Claim claim : claims) {
            assertExact(codePoints, claim.carrier());
            assertExact(codePoints, claim.attribution().source());
            assertExact(codePoints, claim.attribution().cue());
            claim.attribution().content().forEach(span -> assertExact(codePoints, span));
            assertThat(claim.attribution().nestedIn()).isLessThan(claims.size());
        }
    }

    private static void assertExact(int[] codePoints, Span span) {
        if (span != null) {
            assertThat(new String(codePoints, span.start(), span.length())).isEqualTo(span.exact());
        }
    }

    /** The encoder reads word pieces and may find a cue inside what the tokenizer takes for one word. */
    @Test
    void aCueInsideACompoundIsNoError() {
        String text =
                "During the trilateral meeting of Cyprus, Greece and Israel on January 28, 2016, the then-envisioned"
                        + " EuroAsia Interconnector was considered as an alternative route to export the gas as electricity.";

        assertThat(EXTRACTOR.extract(ClaimSource.of(text)))
                .allSatisfy(claim -> assertThat(claim.text()).isNotBlank());
    }
}
