package io.hearsay.attribution.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.text.CodePoints;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what the tokenizer of the training side gives ({@code core/training/golden.py} wrote the file). */
class WordPiecesTest {

    private static final WordPieces WORD_PIECES = new WordPieces(
            Vocabulary.read(WordPiecesTest.class.getResourceAsStream("/io/hearsay/attribution/encoder/vocab.txt")));

    @ParameterizedTest
    @MethodSource("texts")
    void piecesAreThoseTheModelWasTrainedOn(JsonNode line) {
        String text = line.path("text").asText();
        CodePoints codePoints = CodePoints.of(text);
        List<Piece> pieces = WORD_PIECES.cut(text, 0, text.length());
        assertThat(pieces.stream().map(Piece::id).toList()).isEqualTo(numbers(line, "ids"));
        assertThat(pieces.stream()
                        .map(piece -> codePoints.fromUtf16(piece.start()))
                        .toList())
                .isEqualTo(numbers(line, "starts"));
        assertThat(pieces.stream()
                        .map(piece -> codePoints.fromUtf16(piece.end()))
                        .toList())
                .isEqualTo(numbers(line, "ends"));
        assertThat(pieces.stream().map(Piece::type).toList()).isEqualTo(numbers(line, "types"));
    }

    private static List<Integer> numbers(JsonNode line, String field) {
        return StreamSupport.stream(line.path(field).spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }

    static Stream<JsonNode> texts() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = WordPiecesTest.class.getResourceAsStream("word-pieces.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> {
                                try {
                                    return json.readTree(line);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            })
                            .toList()
                            .stream();
        }
    }
}
