package io.hearsay.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.page.Marking.Mark;
import io.hearsay.query.page.Marking.Piece;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkingTest {

    @Test
    void aTextWithoutMarksIsOnePiece() {
        assertThat(shown("no marks", 0)).isEqualTo("no marks");
        assertThat(shown("", 0)).isEmpty();
    }

    @Test
    void positionsAreCodePointsFromAnOffset() {
        assertThat(shown("😀😀 said it", 100, Mark.plain(103, 107, "claim"))).isEqualTo("😀😀 [claim:said] it");
    }

    @Test
    void whatOverlapsIsMarkedAsBoth() {
        assertThat(shown("abcdef", 0, Mark.plain(0, 4, "copied"), Mark.plain(2, 6, "words")))
                .isEqualTo("[copied:ab][copied words:cd][words:ef]");
    }

    @Test
    void ofNestedMarksTheShortestLeads() {
        List<Piece> pieces = Marking.pieces(
                "abc",
                0,
                List.of(
                        new Mark(0, 3, "claim", "/outer", "outer", "o"),
                        new Mark(1, 2, "claim", "/inner", "inner", "i")));
        assertThat(pieces).extracting(Piece::href).containsExactly("/outer", "/inner", "/outer");
        assertThat(pieces).extracting(Piece::id).containsExactly("o", "i", null);
    }

    @Test
    void whatReachesBeyondTheTextIsCutOff() {
        assertThat(shown("abc", 10, Mark.plain(0, 11, "x"), Mark.plain(12, 99, "y"), Mark.plain(20, 30, "z")))
                .isEqualTo("[x:a]b[y:c]");
        assertThat(shown("abc", 0, Mark.plain(2, 2, "x"), Mark.plain(3, 1, "y")))
                .isEqualTo("abc");
    }

    @Test
    void thousandsOfMarksOverOneAnotherTakeNoTime() {
        String text = "x".repeat(20_000);
        List<Mark> marks = IntStream.range(0, 10_000)
                .mapToObj(i -> Mark.plain(i, i + 3, "claim"))
                .toList();
        assertThat(Marking.pieces(text, 0, marks)).hasSizeGreaterThan(10_000);
    }

    private static String shown(String text, int offset, Mark... marks) {
        return Marking.pieces(text, offset, List.of(marks)).stream()
                .map(piece -> piece.isMarked() ? "[" + piece.kinds() + ":" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
