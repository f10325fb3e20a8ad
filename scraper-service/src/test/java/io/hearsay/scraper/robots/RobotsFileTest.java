package io.hearsay.scraper.robots;

import static io.hearsay.scraper.robots.TestingRobots.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsFileTest {

    private static final Duration LAST_GOOD = Duration.ofDays(30);
    private static final RobotsAnswer READ = RobotsAnswer.read(new byte[] {'#'}, null);
    private static final RobotsAnswer OUTAGE = RobotsAnswer.unavailable("it answers 503", null);

    private final RobotsFile file = TestingRobots.file();

    @Test
    void aFileThatWasReadHoldsHoweverOldItIs() {
        file.take(READ, NOW);
        assertThat(file.isCopyGood(LAST_GOOD, NOW.plus(Duration.ofDays(99)))).isTrue();
    }

    @Test
    void anOutageLeavesTheCopyHoldingForItsTime() {
        file.take(READ, NOW);
        file.take(OUTAGE, NOW.plus(Duration.ofDays(1)));
        assertThat(file.verdict).isEqualTo("unavailable");
        assertThat(file.isCopyGood(LAST_GOOD, NOW.plus(Duration.ofDays(29)))).isTrue();
        assertThat(file.isCopyGood(LAST_GOOD, NOW.plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void withoutACopyNothingHolds() {
        file.take(OUTAGE, NOW);
        assertThat(file.isCopyGood(LAST_GOOD, NOW)).isFalse();
    }

    @Test
    void aFileThatIsGoneIsNoCopy() {
        file.take(READ, NOW);
        file.take(RobotsAnswer.missing("robots.txt answers 404", null), NOW);
        file.take(OUTAGE, NOW);
        assertThat(file.isCopyGood(LAST_GOOD, NOW)).isFalse();
    }

    @Test
    void failuresAreCountedUntilTheFileIsAnswered() {
        file.take(OUTAGE, NOW);
        file.take(OUTAGE, NOW);
        assertThat(file.failures).isEqualTo(2);
        file.take(READ, NOW);
        assertThat(file.failures).isZero();
    }
}
