package io.hearsay.scraper.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger found = new AtomicInteger();
    private final Remembered<String, Integer> values = new Remembered<>(Duration.ofSeconds(1), 20, clock::get);

    @Test
    void aValueLastsForTheLeastTime() {
        assertThat(values.get("a", found::incrementAndGet)).isEqualTo(1);
        pass(Duration.ofMillis(999));
        assertThat(values.get("a", found::incrementAndGet)).isEqualTo(1);
        pass(Duration.ofMillis(1));
        assertThat(values.get("a", found::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void aValueThatTookLongLastsLong() {
        values.get("a", () -> {
            pass(Duration.ofMillis(200));
            return found.incrementAndGet();
        });
        pass(Duration.ofMillis(3999));
        assertThat(values.get("a", found::incrementAndGet)).isEqualTo(1);
        pass(Duration.ofMillis(1));
        assertThat(values.get("a", found::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void eachKeyHasItsOwnValue() {
        assertThat(values.get("a", found::incrementAndGet)).isEqualTo(1);
        assertThat(values.get("b", found::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void aForgottenValueIsFoundAnew() {
        values.get("a", found::incrementAndGet);
        values.forget("a");
        assertThat(values.get("a", found::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void aFailureIsNotRemembered() {
        assertThatThrownBy(() -> values.get("a", () -> {
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessage("the database is away");
        assertThat(values.get("a", found::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void manyWhoAskAtOnceShareOneAnswer() throws InterruptedException {
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                callers.execute(() -> {
                    awaitQuietly(together);
                    values.get("a", found::incrementAndGet);
                });
            }
            together.countDown();
        }
        assertThat(found).hasValue(1);
    }

    @Test
    void valuesThatAreOverMakeRoom() {
        for (int i = 0; i < 5000; i++) {
            values.get("crawl " + i, found::incrementAndGet);
            pass(Duration.ofMillis(10));
        }
        assertThat(values.size()).isLessThan(1200);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }
}
