package io.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final JsonMapper json = new JsonMapper();

    StrictJsonTest() {
        new StrictJson().customize(json);
    }

    record Body(String text, Integer number, Boolean flag) {}

    @Test
    void whatIsOfItsTypeIsRead() throws JsonProcessingException {
        assertThat(json.readValue("{\"text\": \"a\", \"number\": 1, \"flag\": null}", Body.class))
                .isEqualTo(new Body("a", 1, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": false}",
                "{\"text\": 1}",
                "{\"text\": 0.5}",
                "{\"number\": \"1\"}",
                "{\"number\": 1.5}",
                "{\"number\": true}",
                "{\"flag\": \"true\"}",
                "{\"flag\": 0}",
                "{\"flag\": 1.0}"
            })
    void whatIsOfAnotherTypeIsNot(String body) {
        assertThatThrownBy(() -> json.readValue(body, Body.class)).isInstanceOf(MismatchedInputException.class);
    }
}
