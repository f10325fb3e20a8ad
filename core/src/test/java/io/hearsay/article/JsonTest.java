package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsObjectsArraysAndScalars() throws Json.MalformedJson {
        assertThat(Json.read("{\"a\": [1, \"two\", true, null], \"b\": {}}"))
                .isEqualTo(Map.of("a", Arrays.asList("1", "two", "true", null), "b", Map.of()));
    }

    @Test
    void readsEscapes() throws Json.MalformedJson {
        assertThat(Json.read("\"\\u201Cno\\\"\\/\\n\"")).isEqualTo("\u201Cno\"/\n");
    }

    @Test
    void forgivesWhatPublishersGetWrong() throws Json.MalformedJson {
        assertThat(Json.read("{\"a\": \"line\nbreak\", } ;")).isEqualTo(Map.of("a", "line\nbreak"));
        assertThat(Json.read("[1,]")).isEqualTo(List.of("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[", "\"open", "{\"a\"}", "{a: 1}", "\"\\u12\"", "\"\\", "?"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Json.read(text))
                .isInstanceOf(Json.MalformedJson.class)
                .hasMessageContaining("at character");
    }

    @Test
    void refusesEndlessNesting() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000))).isInstanceOf(Json.MalformedJson.class);
    }
}
