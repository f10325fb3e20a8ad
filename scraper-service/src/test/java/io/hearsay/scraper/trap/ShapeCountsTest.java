package io.hearsay.scraper.trap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeCountsTest {

    @ParameterizedTest
    @CsvSource({
        "29, 0, 0, false",
        "30, 0, 0, true",
        "30, 1, 0, false",
        "5000, 1, 0, false",
        "30, 0, 2, true",
        "30, 0, 3, false",
        "31, 0, 3, true",
        "1000, 0, 900, false",
    })
    void aShapeWithoutArticlesThatLeadsNowhereIsBarren(long fetched, long articles, long leads, boolean barren) {
        ShapeCounts counts = new ShapeCounts(fetched, articles, leads, 0);
        assertThat(counts.isBarren(30)).isEqualTo(barren);
        assertThat(counts.isBarren(0)).as("not looked for").isFalse();
    }
}
