package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource({
        "text/html, text/html",
        "Text/HTML; charset=utf-8, text/html",
        "' text/html ;charset=utf-8', text/html",
        "text/html;, text/html",
        ";charset=utf-8, ''",
        "'', ''",
    })
    void theTypeIsWhatStandsBeforeTheParameters(String header, String type) {
        assertThat(MediaTypes.bare(header)).isEqualTo(type);
    }

    @Test
    void noHeaderIsNoType() {
        assertThat(MediaTypes.bare(null)).isEmpty();
    }
}
