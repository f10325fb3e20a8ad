package io.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1"})
    void whatASpreadsheetWouldRunIsText(String cell) {
        assertThat(Csv.line(List.of(cell))).isEqualTo("'" + cell + "\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"plain|plain", "a,b|\"a,b\"", "say \"no\"|\"say \"\"no\"\"\""})
    void aCellWithACommaOrAQuoteIsQuoted(String value, String cell) {
        assertThat(Csv.line(List.of(value))).isEqualTo(cell + "\r\n");
    }

    @Test
    void aCellOfSeveralLinesIsQuotedAndNullIsEmpty() {
        assertThat(Csv.line(Arrays.asList("a\nb", null, "c"))).isEqualTo("\"a\nb\",,c\r\n");
    }
}
