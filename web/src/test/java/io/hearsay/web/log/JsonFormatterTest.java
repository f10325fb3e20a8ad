package io.hearsay.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class JsonFormatterTest {

    private final JsonFormatter formatter = new JsonFormatter();

    @Test
    void aRecordIsOneObjectOnOneLine() throws JsonProcessingException {
        String line = formatter.format(entry("two\nlines and a \"quotation\""));
        assertThat(line).endsWith("\n");
        assertThat(line.strip()).hasLineCount(1);
        JsonNode json = new JsonMapper().readTree(line);
        assertThat(json.path("message").asText()).isEqualTo("two\nlines and a \"quotation\"");
        assertThat(json.path("level").asText()).isEqualTo("INFO");
        assertThat(json.path("logger").asText()).isEqualTo("io.hearsay.web.Problem");
        assertThat(json.path("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(json.has("exception")).isFalse();
    }

    @Test
    void parametersArePartOfTheMessage() throws JsonProcessingException {
        ExtLogRecord entry = new ExtLogRecord(
                Level.INFO, "%d visits could not be written down", ExtLogRecord.FormatStyle.PRINTF, "x");
        entry.setParameters(new Object[] {3});
        assertThat(new JsonMapper()
                        .readTree(formatter.format(entry))
                        .path("message")
                        .asText())
                .isEqualTo("3 visits could not be written down");
    }

    @Test
    void anExceptionIsThereWithItsTrace() throws JsonProcessingException {
        ExtLogRecord entry = entry("it failed");
        entry.setThrown(new IllegalStateException("the reason"));
        assertThat(new JsonMapper()
                        .readTree(formatter.format(entry))
                        .path("exception")
                        .asText())
                .startsWith("java.lang.IllegalStateException: the reason")
                .contains("anExceptionIsThereWithItsTrace");
    }

    @Test
    void whatTheWorkIsAboutIsAFieldOfItsOwn() throws JsonProcessingException {
        String line = LogFields.during(Map.of("articleId", "a1", "url", "x\ny"), () -> formatter.format(entry("odd")));
        assertThat(line.strip()).hasLineCount(1);
        JsonNode json = new JsonMapper().readTree(line);
        assertThat(json.path("articleId").asText()).isEqualTo("a1");
        assertThat(json.path("url").asText()).isEqualTo("x\ny");
        assertThat(formatter.format(entry("later"))).doesNotContain("articleId");
    }

    private static ExtLogRecord entry(String message) {
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, message, "x");
        entry.setLoggerName("io.hearsay.web.Problem");
        return entry;
    }
}
