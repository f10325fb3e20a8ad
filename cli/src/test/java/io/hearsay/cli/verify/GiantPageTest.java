package io.hearsay.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GiantPageTest {

    @Test
    void isAsLargeAsAskedForToThePiece() {
        assertThat(GiantPage.ALL).hasSizeGreaterThan(10).allSatisfy(giant -> assertThat(giant.bytes(10_000))
                .hasSizeBetween(10_000 - giant.piece().length(), 10_000));
    }

    @Test
    void isServedAsHtmlOrAsText() {
        assertThat(GiantPage.ALL).extracting(GiantPage::mediaType).contains("text/html", "text/plain");
    }

    @Test
    void isReadAtSomeCost() {
        assertThat(GiantPage.ALL).allSatisfy(giant -> {
            PageCost cost = PageCost.of(giant.bytes(5_000), giant.mediaType());
            assertThat(cost.allocatedPerByte()).isPositive();
            assertThat(cost.millisPerMegabyte()).isNotNegative();
        });
    }
}
