package io.hearsay.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageCostTest {

    @Test
    void isToldPerByteAndPerMegabyte() {
        PageCost cost = new PageCost(2_000_000, 100_000_000, 60_000_000, true);
        assertThat(cost.millisPerMegabyte()).isEqualTo(50);
        assertThat(cost.allocatedPerByte()).isEqualTo(30);
    }

    @Test
    void saysWhetherThePageWasRefused() {
        assertThat(of("%PDF-1.7").readable()).isFalse();
        assertThat(of("<p>A page.</p>").readable()).isTrue();
        assertThat(of("<p>A page.</p>").bytes()).isEqualTo(14);
    }

    private static PageCost of(String page) {
        return PageCost.of(page.getBytes(StandardCharsets.US_ASCII), null);
    }
}
