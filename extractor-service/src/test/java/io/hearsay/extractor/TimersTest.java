package io.hearsay.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.web.timer.Timers;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimersTest {

    @Inject
    Timers timers;

    @Test
    void whatFailsIsDoneAgainAndNothingIsDoneTwiceAtOnce() throws Exception {
        CountDownLatch rounds = new CountDownLatch(4);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger mostAtOnce = new AtomicInteger();
        AtomicInteger withoutContext = new AtomicInteger();
        timers.every(Duration.ofMillis(20), () -> {
            if (rounds.getCount() == 0) {
                return;
            }
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            if (!Arc.container().requestContext().isActive()) {
                withoutContext.incrementAndGet();
            }
            rounds.countDown();
            atOnce.decrementAndGet();
            throw new IllegalStateException("a failure that the test wants");
        });

        assertThat(rounds.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(mostAtOnce).hasValue(1);
        assertThat(withoutContext).hasValue(0);
    }
}
