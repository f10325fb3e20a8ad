package io.hearsay.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileViewsTest {

    /** A line of an export, what parts cells, and how many of them are formulas then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id,=1|,|1",
                "id,'=1|,|0",
                "id,＝1|,|1",
                "id,\"\\t=1\"|,|1",
                "id,\"a\\n=1\"|,|0",
                "id,\"a\\n=1\"|;|1",
                "id,\"x;=1+1;y\"|,|0",
                "id,\"x;=1+1;y\"|;|1",
                "\"x;=1+1;y\",id|;|0",
                "id,\"x;'=1+1;y\"|;|0",
                "id,\"x\\t@SUM(A1)\"|\\t|1"
            })
    void aFormulaIsOneWhereACellBegins(String line, String separator, int formulas) {
        String table = line.translateEscapes() + "\n";
        assertThat(HostileViews.formulas(table, separator.translateEscapes().charAt(0)))
                .isEqualTo(formulas);
    }
}
