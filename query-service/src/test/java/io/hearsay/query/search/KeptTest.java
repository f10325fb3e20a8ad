package io.hearsay.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final Kept<String> kept = new Kept<>(100, String::length);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void aValueIsMadeOnceForEachStateOfTheEntries() {
        assertThat(kept.get("oil", 1, this::make)).isEqualTo("1");
        assertThat(kept.get("oil", 1, this::make)).isEqualTo("1");
        assertThat(kept.get("gas", 1, this::make)).isEqualTo("2");
        assertThat(kept.get("oil", 2, this::make)).isEqualTo("3");
        assertThat(kept.get("oil", 2, this::make)).isEqualTo("3");
    }

    @Test
    void whatAnOlderTransactionSeesReplacesNothing() {
        kept.get("oil", 2, this::make);
        assertThat(kept.get("oil", 1, this::make)).isEqualTo("2");
        assertThat(kept.get("oil", 2, this::make)).isEqualTo("1");
    }

    @Test
    void whoAsksMeanwhileWaitsForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> kept.get("oil", 1, () -> {
                begun.countDown();
                CompletableFuture.runAsync(() -> await(mayEnd)).join();
                return make();
            }));
            begun.await();
            var second = threads.submit(() -> kept.get("oil", 1, this::make));
            mayEnd.countDown();
            assertThat(first.get()).isEqualTo("1");
            assertThat(second.get()).isEqualTo("1");
        }
    }

    @Test
    void whatFailsIsMadeAgain() {
        assertThatThrownBy(() -> kept.get("oil", 1, () -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");
        assertThat(kept.get("oil", 1, this::make)).isEqualTo("1");
    }

    private String make() {
        return Integer.toString(made.incrementAndGet());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
