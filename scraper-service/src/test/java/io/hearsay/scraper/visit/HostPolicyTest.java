package io.hearsay.scraper.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.frontier.Spread;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.host.HostRelease.HostRequest;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostPolicyTest {

    private static final HostPolicy POLICY = new HostPolicy(
            5,
            10,
            new RetryPolicy(4, Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofHours(1), new Random(1)));
    private static final Outcome REFUSED = Outcome.retry("the host answers 503", null);

    @Test
    void aGoodAnswerEarnsTheUsualPause() {
        HostRequest request =
                POLICY.request(TestingVisits.answered(Outcome.fetched(null, null, java.util.List.of())), 9);
        assertThat(request.pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(request.failed()).isFalse();
        assertThat(request.waitingFor()).isNull();
    }

    @Test
    void aPageThatIsGoneIsNoFailureOfItsHost() {
        assertThat(POLICY.request(TestingVisits.answered(Outcome.of(UrlState.GONE, "the host answers 404")), 4)
                        .failed())
                .isFalse();
    }

    @Test
    void whatTheHostAsksForIsWaitedForAndSaid() {
        Outcome asked = Outcome.retry("the host answers 503", Duration.ofSeconds(90));
        HostRequest request = POLICY.request(TestingVisits.answered(asked), 0);
        assertThat(request.pause()).isEqualTo(Duration.ofSeconds(90));
        assertThat(request.waitingFor()).isEqualTo("the host answers 503 and asks to wait");
    }

    @Test
    void theCircuitOpensAfterFiveFailuresInARow() {
        assertThat(POLICY.request(TestingVisits.answered(REFUSED), 3).pause()).isEqualTo(Duration.ofSeconds(1));
        HostRequest fifth = POLICY.request(TestingVisits.answered(REFUSED), 4);
        assertThat(fifth.pause()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(fifth.waitingFor()).isEqualTo("the host answers 503, 5 times in a row");
        assertThat(POLICY.request(TestingVisits.answered(REFUSED), 7).pause())
                .isBetween(Duration.ofSeconds(40), Duration.ofSeconds(80));
    }

    @Test
    void aHostThatNeverAnswersIsGivenUp() {
        assertThat(POLICY.givingUp(TestingVisits.answered(REFUSED), 8)).isEmpty();
        assertThat(POLICY.givingUp(TestingVisits.answered(REFUSED), 9))
                .contains(new Spread(
                        "news.example", "", UrlState.FAILED, "the host answers 503, 10 times in a row", Duration.ZERO));
    }

    @Test
    void aHostThatAsksForADayIsGivenUpAtOnce() {
        Outcome asked = Outcome.retry("the host answers 429", Duration.ofDays(1));
        assertThat(POLICY.givingUp(TestingVisits.answered(asked), 0))
                .hasValueSatisfying(spread ->
                        assertThat(spread.reason()).isEqualTo("the host answers 429 and asks to wait 86400 s"));
        assertThat(POLICY.request(TestingVisits.answered(asked), 0).pause()).isEqualTo(Duration.ofDays(1));
    }
}
