package io.hearsay.attribution.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            she said "yes" twice     | .........#####......
            “yes” and «no»           | #####.....####
            a „b“ c                  | ..###..
            ''yes'' she said         | #######.........
            it's don't               | ..........
            “open to the end         | ################
            said "open” and on       | .....######.......
            """)
    void whatStandsBetweenMarksIsQuotedMarksIncluded(String text, String mask) {
        boolean[] quoted = QuotationMask.of(text, 0, text.length());
        StringBuilder drawn = new StringBuilder();
        for (boolean inside : quoted) {
            drawn.append(inside ? '#' : '.');
        }
        assertThat(drawn).hasToString(mask);
    }
}
