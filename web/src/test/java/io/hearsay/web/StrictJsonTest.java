package io.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final JsonMapper json = new JsonMapper();

    StrictJsonTest() {
        new StrictJson().customize(json);
    }

    record Body(String text, Integer number, Boolean flag, OffsetDateTime time) {}

    @Test
    void whatIsOfItsTypeIsRead() throws JsonProcessingException {
        OffsetDateTime time = OffsetDateTime.of(2099, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
        assertThat(json.readValue(
                        "{\"text\": \"\", \"number\": 1, \"flag\": null, \"time\": \"2099-12-31T01:00:00+01:00\"}",
                        Body.class))
                .isEqualTo(new Body("", 1, null, time));
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
                "{\"flag\": 1.0}",
                "{\"number\": \"\"}",
                "{\"flag\": \" \"}",
                "{\"time\": \"\"}",
                "{\"time\": \"soon\"}",
                "{\"time\": \"+999999999-12-31T23:59:59-18:00\"}",
                "{\"time\": 4102444800}"
            })
    void whatIsOfAnotherTypeIsNot(String body) {
        assertThatThrownBy(() -> json.readValue(body, Body.class)).isInstanceOf(MismatchedInputException.class);
    }
}
