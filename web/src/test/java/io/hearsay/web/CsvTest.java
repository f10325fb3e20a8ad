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
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1"})
    void whatASpreadsheetWouldRunIsText(String cell) {
        assertThat(Csv.line(List.of(cell))).isEqualTo("'" + cell + "\r\n");
    }

    @Test
    void aTabAtTheBeginningIsNoWayAroundIt() {
        assertThat(Csv.line(List.of("\tx"))).isEqualTo("\"'\tx\"\r\n");
        assertThat(Csv.line(List.of("\t=1"))).isEqualTo("\"'\t'=1\"\r\n");
    }

    /** Excel with a semicolon between cells sees quotes only where they open one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x;=1+1;y|x;'=1+1;y",
                "x; +1|x; '+1",
                "x;\"=1\"|x;\"\"'=1\"\"",
                "x\\t@SUM(A1)|x\\t'@SUM(A1)",
                "x\\n-1;y|x\\n'-1;y",
                "x;＝1|x;'＝1",
                "a;b|a;b",
                "x;a=1|x;a=1"
            })
    void whatASpreadsheetWithOtherSeparatorsWouldRunIsText(String value, String cell) {
        assertThat(Csv.line(List.of("id", value.translateEscapes())))
                .isEqualTo("id,\"" + cell.translateEscapes() + "\"\r\n");
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
