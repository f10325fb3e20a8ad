package io.hearsay.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final String STORY =
            """
            The ferry Aurora ran aground off the northern cape early on Monday with 212 people on board.
            Rescue boats from three villages reached the ship within an hour and took all passengers ashore.
            Two sailors were treated for bruises in the district hospital and were sent home before noon.
            """;
    private static final String QUOTATION =
            "\"We saw the lamp go out and we called the harbour three times on every channel that we have on board,\"";

    @Test
    void isAFractionOfTheTextAndTheSameEveryTime() {
        Fingerprint fingerprint = of(STORY);

        assertThat(fingerprint.narrative())
                .hasSizeBetween(3, fingerprint.words() / 2)
                .isSorted();
        assertThat(of(STORY)).isEqualTo(fingerprint);
    }

    @Test
    void copiesMeetWhateverStandsAroundThem() {
        assertThat(of(STORY).sharedNarrative(of("Another story began it all and went on for long.\n" + STORY)))
                .isEqualTo(of(STORY).narrative().size());
    }

    @Test
    void quotationsAreKeptApartFromNarrative() {
        Fingerprint one = of(QUOTATION + " the keeper told us at the pier in the evening.");
        Fingerprint other = of(QUOTATION + " according to what the crew wrote down at night.");

        assertThat(one.quotations()).isNotEmpty().isEqualTo(other.quotations());
        assertThat(one.sharedNarrative(other)).isZero();
    }

    @Test
    void aTextWithoutWordsHasAnEmptyOne() {
        assertThat(of("").narrative()).isEmpty();
        assertThat(of("…").words()).isZero();
    }

    private static Fingerprint of(String text) {
        return Fingerprint.of(new Document("d", text, null, null));
    }
}
