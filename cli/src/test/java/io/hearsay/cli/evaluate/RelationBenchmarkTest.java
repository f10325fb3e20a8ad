package io.hearsay.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationBenchmarkTest {

    private static final List<JsonNode> PAIRS = List.of(
            pair("1", "Ada", "2019-01-01", "Ada", "2019-05-01", "position-change"),
            pair("2", "Ivo", "2020-01-01", "Ivo", "2021-05-01", "position-change"),
            pair("3", "Eva", "2020-01-01", "Eva", "2022-05-01", "same"),
            pair("4", "Ada", "2019-01-01", "Ivo", "2019-01-01", "entails"));

    @Test
    void metadataAloneTellWhatPairsWithLikeSpeakersAndDatesUsuallyAre() {
        assertThat(RelationBenchmark.usual(PAIRS.get(2), PAIRS)).isEqualTo("position-change");
    }

    @Test
    void aPairIsNotToldByItself() {
        assertThat(RelationBenchmark.usual(PAIRS.getLast(), PAIRS)).isEqualTo("unrelated");
    }

    private static JsonNode pair(
            String id, String speaker, String date, String otherSpeaker, String otherDate, String label) {
        try {
            return new ObjectMapper()
                    .readTree(
                            """
                            {"id": "%s", "a": {"speaker": "%s", "date": "%s"}, "b": {"speaker": "%s", "date": "%s"}, "label": "%s"}"""
                                    .formatted(id, speaker, date, otherSpeaker, otherDate, label));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
