package io.hearsay.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void whatASpreadsheetWouldRunIsText(String cell) {
        assertThat(Csv.cell(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"plain|plain", "a,b|\"a,b\"", "say \"no\"|\"say \"\"no\"\"\""})
    void aCellWithACommaOrAQuoteIsQuoted(String value, String cell) {
        assertThat(Csv.cell(value)).isEqualTo(cell);
    }
}
