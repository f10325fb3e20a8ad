package io.hearsay.cli.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int status;

    @Test
    void everyLineIsAnsweredInInputOrder() {
        assertThat(run("{\"doc_id\":\"b\",\"text\":\"x\"}\n{\"doc_id\":\"a\",\"text\":\"y\"}\n"))
                .containsExactly("{\"doc_id\":\"b\",\"length\":1}", "{\"doc_id\":\"a\",\"length\":1}");
        assertThat(status).isZero();
    }

    @Test
    void aBadLineIsAnsweredWithItsErrorAndTheRunGoesOn() {
        assertThat(run("{\"doc_id\":\"a\"}\nnot json\n[]\n{\"doc_id\":\"b\",\"text\":\"x\"}\n"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"doc_id\":\"a\"").contains("\\\"text\\\" is missing"),
                        second -> assertThat(second).startsWith("{\"error\":\"the line is not one JSON object"),
                        third -> assertThat(third).startsWith("{\"error\":\"the line is not one JSON object"),
                        fourth -> assertThat(fourth).contains("\"length\":1"));
        assertThat(status).isOne();
    }

    @Test
    void aFieldOfTheWrongTypeIsNamed() {
        assertThat(run("{\"doc_id\":\"a\",\"text\":7}\n")).first().asString().contains("\\\"text\\\" is not a string");
        assertThat(run("{\"doc_id\":\"a\",\"text\":\"\",\"date\":\"yesterday\"}\n"))
                .first()
                .asString()
                .contains("\\\"date\\\" is not an ISO 8601 date");
    }

    @Test
    void bytesThatAreNotTextAreABadLine() {
        assertThat(run(new byte[] {'{', (byte) 0xFF, (byte) 0xFE, '}', '\n'}))
                .containsExactly("{\"error\":\"the line is not UTF-8\"}");
        assertThat(run("{\"doc_id\":\"a\",\"text\":\"\\ud83d\"}\n"))
                .first()
                .asString()
                .contains("half a surrogate pair");
    }

    @Test
    void twoObjectsOnOneLineAreABadLine() {
        assertThat(run("{\"doc_id\":\"a\",\"text\":\"\"} {}\n"))
                .first()
                .asString()
                .contains("error");
    }

    @Test
    void blankLinesAndAByteOrderMarkAndAMissingLastLineEndAreNoMatter() {
        assertThat(run("\uFEFF\r\n\n{\"doc_id\":\"a\",\"text\":\"é😀\"}"))
                .containsExactly("{\"doc_id\":\"a\",\"length\":2}");
        assertThat(status).isZero();
    }

    @Test
    void aDocumentThatTripsAnAlgorithmCostsOnlyItself() {
        assertThat(run("{\"doc_id\":\"a\",\"text\":\"trip\"}\n{\"doc_id\":\"b\",\"text\":\"x\"}\n"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"doc_id\":\"a\"").contains("internal error"),
                        second -> assertThat(second).contains("\"length\":1"));
        assertThat(status).isOne();
    }

    @Test
    void linesThatCannotBeParsedTakeNoPartInAnAnswerToAll() {
        JsonLines lines = lines(bytes("{\"text\":\"a\"}\nbad\n{\"text\":\"b\"}\n"));
        status = lines.answerAll(
                line -> line.text("text"),
                texts -> texts.stream().map(text -> answer(text, texts.size())).toList());
        assertThat(written())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("{\"doc_id\":\"a\",\"length\":2}"),
                        second -> assertThat(second).contains("error"),
                        third -> assertThat(third).isEqualTo("{\"doc_id\":\"b\",\"length\":2}"));
        assertThat(status).isOne();
    }

    @Test
    void everyLineIsReadBeforeTheFirstIsAnsweredAndErrorsStandInTheirPlaces() {
        List<String> read = new ArrayList<>();
        status = lines(bytes("{\"text\":\"a\"}\nbad\n{\"text\":\"b\"}\n{}\n"))
                .answerTwice(
                        line -> {
                            read.add(line.text("text"));
                            return answer(read.getLast(), 0);
                        },
                        (line, first) -> answer(first.path("doc_id").asText() + line.text("text"), read.size()));
        assertThat(written())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("{\"doc_id\":\"aa\",\"length\":2}"),
                        second -> assertThat(second).startsWith("{\"error\":\"the line is not one JSON object"),
                        third -> assertThat(third).isEqualTo("{\"doc_id\":\"bb\",\"length\":2}"),
                        fourth -> assertThat(fourth).contains("\\\"text\\\" is missing"));
        assertThat(status).isOne();
    }

    @Test
    void anAlgorithmThatTripsOverASecondReadingCostsOnlyThatLine() {
        status = lines(bytes("{\"doc_id\":\"a\"}\n{\"doc_id\":\"b\"}\n"))
                .answerTwice(InputLine::fields, (line, first) -> {
                    if (first.path("doc_id").asText().equals("a")) {
                        throw new IllegalStateException("tripped");
                    }
                    return first;
                });
        assertThat(written())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"doc_id\":\"a\"").contains("internal error"),
                        second -> assertThat(second).isEqualTo("{\"doc_id\":\"b\"}"));
        assertThat(status).isOne();
    }

    private List<String> run(String input) {
        return run(bytes(input));
    }

    private List<String> run(byte[] input) {
        out.reset();
        status = lines(input).answerEach(line -> {
            String text = line.text("text");
            line.date("date");
            if (text.equals("trip")) {
                throw new IllegalStateException("tripped");
            }
            return answer(line.text("doc_id"), text.codePointCount(0, text.length()));
        });
        return written();
    }

    private JsonLines lines(byte[] input) {
        return new JsonLines(new ByteArrayInputStream(input), out, "doc_id");
    }

    private List<String> written() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode answer(String id, int length) {
        return new com.fasterxml.jackson.databind.json.JsonMapper()
                .createObjectNode()
                .put("doc_id", id)
                .put("length", length);
    }
}
