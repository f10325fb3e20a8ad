package io.hearsay.farm.witness;

import static io.hearsay.farm.witness.TestingExchange.answered;
import static io.hearsay.farm.witness.TestingExchange.brokenOff;
import static io.hearsay.farm.witness.TestingExchange.page;
import static io.hearsay.farm.witness.TestingExchange.retryLater;
import static io.hearsay.farm.witness.TestingExchange.robots;
import static io.hearsay.farm.witness.Violation.Kind.AT_ONCE;
import static io.hearsay.farm.witness.Violation.Kind.BEFORE_RETRY_AFTER;
import static io.hearsay.farm.witness.Violation.Kind.DISALLOWED;
import static io.hearsay.farm.witness.Violation.Kind.TOO_SOON;
import static io.hearsay.farm.witness.Violation.Kind.TWICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.farm.http.Exchange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The witness names each kind of violation, and none where there is none. */
class WitnessTest {

    private static final Duration DELAY = Duration.ofSeconds(1);

    @Test
    void aPoliteVisitIsNotAccused() {
        assertThat(accusations(robots(0, 10), page("/", 1010, 1020), page("/a", 2020, 2030)))
                .isEmpty();
    }

    @Test
    void aPauseThatIsTooShortIsNamed() {
        assertThat(violations(robots(0, 10), page("/", 1009, 1020)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.kind()).isEqualTo(TOO_SOON);
                    assertThat(violation)
                            .hasToString("broke the delay: http://127.1.0.1:80/, 999.000 ms instead of 1000.000 ms");
                });
    }

    @Test
    void thePauseCountsFromTheAnswerThatEndedLast() {
        assertThat(accusations(robots(0, 5000), page("/", 100, 200), page("/a", 5500, 5600)))
                .containsExactly(AT_ONCE, TOO_SOON);
    }

    @Test
    void twoRequestsAtOnceAreNamedWhateverTheDelay() {
        Witness inAHurry = Witness.of(host -> new Manners(Duration.ZERO, Duration.ZERO, target -> true));
        assertThat(inAHurry.violations(log(robots(0, 10), page("/", 9, 20))))
                .extracting(Violation::kind)
                .containsExactly(AT_ONCE);
        assertThat(inAHurry.violations(log(robots(0, 10), page("/", 10, 20)))).isEmpty();
    }

    @Test
    void aCrawlDelayHoldsOnceRobotsHasBeenRead() {
        Witness witness = Witness.of(host -> new Manners(DELAY, Duration.ofSeconds(3), target -> true));
        assertThat(witness.violations(
                        log(answered("/robots.txt", 503, 0, 10), robots(1010, 1020), page("/", 4020, 4030))))
                .isEmpty();
        assertThat(witness.violations(log(robots(0, 10), page("/", 2000, 2010))))
                .extracting(Violation::kind)
                .containsExactly(TOO_SOON);
    }

    @Test
    void aForbiddenPageIsNamed() {
        assertThat(accusations(robots(0, 10), page("/private/a", 2000, 2010))).containsExactly(DISALLOWED);
    }

    @Test
    void aPageIsForbiddenUntilRobotsHasBeenAskedFor() {
        assertThat(accusations(page("/", 0, 10), robots(2000, 2010))).containsExactly(DISALLOWED);
    }

    @Test
    void everythingIsForbiddenWhileRobotsCannotBeRead() {
        for (int status : List.of(429, 500, 503, 0)) {
            assertThat(accusations(answered("/robots.txt", status, 0, 10), page("/", 2000, 2010)))
                    .containsExactly(DISALLOWED);
        }
        assertThat(accusations(brokenOff("/robots.txt", 0, 10), page("/", 2000, 2010)))
                .containsExactly(DISALLOWED);
    }

    @Test
    void aMissingRobotsAllowsEverything() {
        for (int status : List.of(404, 403)) {
            assertThat(accusations(answered("/robots.txt", status, 0, 10), page("/private/a", 2000, 2010)))
                    .isEmpty();
        }
    }

    @Test
    void aGoodCopyHoldsWhileANewOneCannotBeHad() {
        assertThat(accusations(robots(0, 10), answered("/robots.txt", 503, 2000, 2010), page("/", 4000, 4010)))
                .isEmpty();
    }

    @Test
    void whatARedirectedRobotsLeadsToCountsAsRobots() {
        assertThat(accusations(
                        answered("/robots.txt", 301, 0, 10),
                        answered("/robots-moved-1.txt", 200, 2000, 2010),
                        page("/private/a", 4000, 4010)))
                .containsExactly(DISALLOWED);
    }

    @Test
    void aRequestBeforeRetryAfterIsOverIsNamed() {
        assertThat(accusations(robots(0, 10), retryLater("/", 5, 2000, 2010), page("/a", 7000, 7020)))
                .containsExactly(BEFORE_RETRY_AFTER);
        assertThat(accusations(robots(0, 10), retryLater("/", 5, 2000, 2010), page("/a", 7010, 7020)))
                .isEmpty();
    }

    @Test
    void aPageSentInFullTwiceIsNamed() {
        Exchange[] visits = {robots(0, 10), page("/", 2000, 2010), page("/", 4000, 4010)};
        assertThat(accusations(visits)).containsExactly(TWICE);
        assertThat(witness().forgivingRepeats().violations(log(visits))).isEmpty();
    }

    @Test
    void aPageThatWasNotSentInFullMayBeAskedForAgain() {
        assertThat(accusations(
                        robots(0, 10),
                        brokenOff("/", 2000, 2010),
                        answered("/", 503, 4000, 4010),
                        page("/", 6000, 6010),
                        answered("/", 304, 8000, 8010)))
                .isEmpty();
    }

    private static Witness witness() {
        return Witness.of(host -> new Manners(DELAY, Duration.ZERO, target -> !target.startsWith("/private/")));
    }

    private static List<Violation> violations(Exchange... exchanges) {
        return witness().violations(log(exchanges));
    }

    private static List<Violation.Kind> accusations(Exchange... exchanges) {
        return violations(exchanges).stream().map(Violation::kind).toList();
    }

    private static RequestLog log(Exchange... exchanges) {
        RequestLog log = RequestLog.inMemory();
        List.of(exchanges).forEach(log);
        return log;
    }
}
