package io.hearsay.scraper.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.frontier.UrlState;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void aReasonThatQuotesAHostCanBeStored() {
        assertThat(Outcome.of(UrlState.FAILED, "it leads to http://[\0\u001b: no address")
                        .reason())
                .isEqualTo("it leads to http://[: no address");
        assertThat(Outcome.retry("x".repeat(5000), null).reason()).hasSizeLessThan(300);
    }

    @Test
    void aReasonMayBeLeftOut() {
        assertThat(Outcome.of(UrlState.FETCHED, null).reason()).isNull();
    }
}
