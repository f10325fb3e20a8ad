package io.hearsay.scraper.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.hearsay.scraper.address.PageAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TdmRulesTest {

    private static final String REPORT =
            """
            [
              {"location": "/directory-a/", "tdm-reservation": 1},
              {"location": "/directory-b/html/", "tdm-reservation": 1,
               "tdm-policy": "https://provider.example/policies/policy.json"},
              {"location": "/directory-b/images/*.jpg", "tdm-reservation": 0}
            ]""";

    private static TdmRules rules(String json) throws IOException {
        return TdmRules.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static TdmStatement about(String json, String path) throws IOException {
        return rules(json).about(PageAddress.stored("https://provider.example" + path));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unset",
            value = {
                "/directory-a/report.pdf, true",
                "/directory-b/html/index.html, true",
                "/directory-b/images/a.jpg, false",
                "/directory-b/images/a.png, unset",
                "/, unset"
            })
    void readsTheReportsExample(String path, Boolean reserved) throws IOException {
        assertThat(about(REPORT, path).reserved()).isEqualTo(reserved);
    }

    @Test
    void aReservationMayHaveAPolicy() throws IOException {
        assertThat(about(REPORT, "/directory-b/html/a"))
                .isEqualTo(new TdmStatement(true, Place.FILE, "https://provider.example/policies/policy.json"));
        assertThat(about(REPORT, "/directory-a/a")).isEqualTo(new TdmStatement(true, Place.FILE, null));
    }

    @Test
    void oneRuleMayHoldForAll() throws IOException {
        assertThat(about("[{\"location\": \"/\", \"tdm-reservation\": 1}]", "/a?b=c")
                        .reserved())
                .isTrue();
    }

    @Test
    void theFirstMatchInSequenceHolds() throws IOException {
        String json =
                """
                [{"location": "/open/", "tdm-reservation": 0}, {"location": "/", "tdm-reservation": 1},
                 {"location": "/open/but/closed", "tdm-reservation": 1}]""";
        assertThat(about(json, "/open/but/closed").reserved()).isFalse();
        assertThat(about(json, "/other").reserved()).isTrue();
    }

    @Test
    void rulesThatBreakTheProtocolSayNothing() throws IOException {
        String json =
                """
                [{"location": "/", "tdm-reservation": 2}, {"location": "/"}, {"tdm-reservation": 1}, 7, null, [],
                 {"location": {"a": 1}, "tdm-reservation": 1}, {"location": "/", "tdm-reservation": "0"},
                 {"location": "/", "tdm-reservation": 1}]""";
        assertThat(rules(json).size()).isEqualTo(2);
        assertThat(about(json, "/a").reserved()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "\"text\"", "[", "<html>", "[}", "{\"location\": \"/\"}"})
    void whatIsNoArrayIsNoFile(String json) {
        assertThatThrownBy(() -> rules(json)).isInstanceOf(IOException.class);
    }

    @Test
    void deepNestingIsNoFile() {
        assertThatThrownBy(() -> rules("[".repeat(TdmFetch.MAX_BYTES))).isInstanceOf(IOException.class);
    }

    @Test
    void manyRulesTakeTimeInProportion() throws IOException {
        String rule = "{\"location\": \"/*a*b*c$\", \"tdm-reservation\": 1},";
        TdmRules many = rules("[" + rule.repeat(TdmFetch.MAX_BYTES / rule.length()) + "0]");
        PageAddress address = PageAddress.stored("https://provider.example/" + "ab".repeat(900));
        assertTimeout(
                Duration.ofSeconds(2), () -> assertThat(many.about(address)).isEqualTo(TdmStatement.UNSET));
    }
}
