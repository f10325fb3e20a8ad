package io.hearsay.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotationsTest {

    @Test
    void findsQuotationsInEveryKindOfMarks() {
        assertThat(quoted("He said \"no way\" twice")).isEqualTo("\"no way\"");
        assertThat(quoted("He said “no way” twice")).isEqualTo("“no way”");
        assertThat(quoted("He said ‘no way’ twice")).isEqualTo("‘no way’");
        assertThat(quoted("He said 'no way' twice")).isEqualTo("'no way'");
        assertThat(quoted("He said «no way» twice")).isEqualTo("«no way»");
    }

    @Test
    void anApostropheNeitherOpensNorClosesAQuotation() {
        assertThat(quoted("The captain's crew and the sailors' wives")).isEmpty();
        assertThat(quoted("‘We don’t know the sailors’ wives,’ he said"))
                .isEqualTo("‘We don’t know the sailors’ wives,’");
    }

    @Test
    void anUnclosedMarkCoversAParagraphOnlyWhereItOpensOne() {
        assertThat(quoted("\"It was dark and\n\"nobody came\" he said")).isEqualTo("\"It was dark and\"nobody came\"");
        assertThat(quoted("A board 6\" wide fell")).isEmpty();
    }

    @Test
    void aQuotationEndsWithItsParagraph() {
        assertThat(quoted("\"It was dark\nThen it was light")).isEqualTo("\"It was dark");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        Quotations.of(text).stream().forEach(at -> quoted.append(text.charAt(at)));
        return quoted.toString();
    }
}
