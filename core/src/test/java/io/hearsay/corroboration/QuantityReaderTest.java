package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.corroboration.Quantity.Bound;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityReaderTest {

    @Test
    void readsDigitsAndWordsWithWhatTheyCount() {
        assertThat(read("The flood damaged 12,000 houses")).containsExactly(quantity(12_000, Bound.EXACT, "house"));
        assertThat(read("twenty-one soldiers fell")).containsExactly(quantity(21, Bound.EXACT, "soldier"));
        assertThat(read("three hundred thousand voters stayed away"))
                .containsExactly(quantity(300_000, Bound.EXACT, "voter"));
        assertThat(read("a fee of 2.5 million crowns")).containsExactly(quantity(2_500_000, Bound.EXACT, "crown"));
    }

    @Test
    void readsSharesHoweverWritten() {
        assertThat(read("turnout was 62 percent")).containsExactly(quantity(62, Bound.EXACT, "percent"));
        assertThat(read("turnout was 62%")).containsExactly(quantity(62, Bound.EXACT, "percent"));
        assertThat(read("turnout was 62 per cent")).containsExactly(quantity(62, Bound.EXACT, "percent"));
    }

    @Test
    void readsWhatBoundsANumber() {
        assertThat(read("at least 106 miners")).containsExactly(quantity(106, Bound.AT_LEAST, "miner"));
        assertThat(read("more than a hundred miners")).containsExactly(quantity(100, Bound.AT_LEAST, "miner"));
        assertThat(read("fewer than 40 shops")).containsExactly(quantity(40, Bound.AT_MOST, "shop"));
        assertThat(read("about 40 shops")).containsExactly(quantity(40, Bound.ABOUT, "shop"));
    }

    @Test
    void datesAreNoNumbers() {
        assertThat(read("It opened on August 8 in 2014")).isEmpty();
        assertThat(read("on 26 August it rained")).isEmpty();
    }

    @Test
    void hostileFiguresAreReadWithoutFailing() {
        assertThat(read("1.2.3.4,5 items")).hasSize(1);
        assertThat(read("٤٢ houses")).hasSize(1);
        assertThat(read("9".repeat(400) + " houses")).hasSize(1);
    }

    private static Quantity quantity(double value, Bound bound, String unit) {
        return new Quantity(value, bound, unit);
    }

    private static List<Quantity> read(String text) {
        return QuantityReader.read(Token.of(text));
    }
}
