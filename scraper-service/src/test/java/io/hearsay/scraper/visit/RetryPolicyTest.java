package io.hearsay.scraper.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.frontier.UrlState;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final RetryPolicy POLICY =
            new RetryPolicy(4, Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofHours(1), new Random(1));

    @Test
    void theWaitDoublesAndHalfOfItIsDrawn() {
        for (int i = 0; i < 100; i++) {
            assertThat(POLICY.pause(null, 1)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
            assertThat(POLICY.pause(null, 3)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
        }
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        assertThat(Stream.generate(() -> POLICY.pause(null, 4)).limit(20).distinct())
                .hasSizeGreaterThan(15);
    }

    @Test
    void theWaitIsBounded() {
        assertThat(POLICY.jittered(60)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
        assertThat(POLICY.jittered(0)).isPositive();
    }

    @Test
    void aLongerWaitThatTheHostAsksForIsKeptToTheSecond() {
        assertThat(POLICY.pause(Duration.ofMinutes(5), 1)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theLastAttemptAndAnEndlessWaitAreFailures() {
        Outcome failed = Outcome.retry("the host answers 500", null);
        assertThat(POLICY.apply(failed, 3)).isEqualTo(failed);
        assertThat(POLICY.apply(failed, 4))
                .isEqualTo(Outcome.of(UrlState.FAILED, "the host answers 500, after 4 attempts"));
        assertThat(POLICY.apply(Outcome.retry("the host answers 503", Duration.ofDays(1)), 1))
                .isEqualTo(Outcome.of(UrlState.FAILED, "the host answers 503 and asks to wait 86400 s"));
    }

    @Test
    void whatIsFinalStaysFinalAndWaitingCostsNoAttempt() {
        Outcome gone = Outcome.of(UrlState.GONE, "the host answers 404");
        assertThat(POLICY.apply(gone, 9)).isEqualTo(gone);
        Outcome waiting = Outcome.waiting("robots.txt cannot be read", Duration.ofDays(2));
        assertThat(POLICY.apply(waiting, 9)).isEqualTo(waiting);
    }
}
