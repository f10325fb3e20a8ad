package io.hearsay.scraper.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.frontier.UrlState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final RetryPolicy POLICY = new RetryPolicy(4, Duration.ofSeconds(10), Duration.ofHours(1));

    @Test
    void theWaitDoubles() {
        Outcome failed = Outcome.retry("the host answers 500", null);
        assertThat(POLICY.pause(failed, 1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(POLICY.pause(failed, 3)).isEqualTo(Duration.ofSeconds(40));
        assertThat(POLICY.apply(failed, 3)).isEqualTo(failed);
    }

    @Test
    void aLongerWaitThatTheHostAsksForIsKept() {
        Outcome asked = Outcome.retry("the host answers 503", Duration.ofMinutes(5));
        assertThat(POLICY.pause(asked, 1)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theLastAttemptAndAnEndlessWaitAreFailures() {
        assertThat(POLICY.apply(Outcome.retry("the host answers 500", null), 4).state())
                .isEqualTo(UrlState.FAILED);
        assertThat(POLICY.apply(Outcome.retry("the host answers 503", Duration.ofDays(1)), 1))
                .isEqualTo(Outcome.of(UrlState.FAILED, "the host answers 503 and asks to wait 86400 s"));
    }

    @Test
    void whatIsFinalStaysFinal() {
        Outcome gone = Outcome.of(UrlState.GONE, "the host answers 404");
        assertThat(POLICY.apply(gone, 9)).isEqualTo(gone);
    }
}
