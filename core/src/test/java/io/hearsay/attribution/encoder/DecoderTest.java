package io.hearsay.attribution.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.hearsay.attribution.encoder.Decoder.CuePieces;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecoderTest {

    @Test
    void aCueIsARunOfLikelyPieces() {
        float[][] probabilities = {cue(0, 0), cue(.9f, 0), cue(.1f, .8f), cue(.1f, .1f), cue(.7f, 0)};

        assertThat(Decoder.cues(probabilities, 0.5))
                .extracting(CuePieces::from, CuePieces::to)
                .containsExactly(tuple(1, 3), tuple(4, 5));
    }

    @Test
    void aPieceThatBeginsACueEndsTheOneBefore() {
        float[][] probabilities = {cue(.9f, 0), cue(.8f, .1f), cue(0, .6f)};

        assertThat(Decoder.cues(probabilities, 0.5))
                .extracting(CuePieces::from, CuePieces::to)
                .containsExactly(tuple(0, 1), tuple(1, 3));
    }

    @Test
    void aCueIsAsSureAsItsWeakestPiece() {
        assertThat(Decoder.cues(new float[][] {cue(.9f, 0), cue(0, .6f)}, 0.5)
                        .getFirst()
                        .probability())
                .isCloseTo(0.6, within(1e-6));
    }

    @Test
    void contentMayStandInPartsAroundTheSource() {
        Reading reading = Decoder.reading(window(6), new CuePieces(2, 3, 1), new float[][] {
            label(3), label(4), label(0), label(1), label(3), label(4)
        });

        assertThat(reading.source()).isEqualTo(new Extent(30, 35));
        assertThat(reading.content()).containsExactly(new Extent(0, 15), new Extent(40, 55));
    }

    @Test
    void ofTwoSourcesTheSurerIsTaken() {
        float[] weak = {.4f, .6f, 0, 0, 0};
        Reading reading =
                Decoder.reading(window(4), new CuePieces(1, 2, 1), new float[][] {weak, label(0), label(1), label(3)});

        assertThat(reading.source()).isEqualTo(new Extent(20, 25));
    }

    @Test
    void aCueWithoutContentIsNoReading() {
        assertThat(Decoder.reading(window(2), new CuePieces(0, 1, 1), new float[][] {label(0), label(1)}))
                .isNull();
    }

    private static float[] cue(float begin, float in) {
        return new float[] {1 - begin - in, begin, in};
    }

    private static float[] label(int which) {
        float[] probabilities = new float[5];
        probabilities[which] = 1;
        return probabilities;
    }

    /** Pieces of five characters at every tenth position. */
    private static Window window(int size) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            pieces.add(new Piece(i, 10 * i, 10 * i + 5, 0));
        }
        return new Window(pieces);
    }
}
