package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.fetch.FetchResult.Failed;
import io.hearsay.scraper.fetch.FetchResult.TooLarge;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two thousand answers of a seeded generator: whatever comes, a fetch ends, in time, with a result. */
@Timeout(120)
class MalformedAnswersTest {

    private static final int ANSWERS = 2000;
    private static final int HOSTS = 8;
    private static final int LIMIT = 50_000;
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(2);
    /** What a loaded machine may take on top. */
    private static final Duration SLACK = Duration.ofSeconds(8);

    private record Fetched(long seed, FetchResult result, Duration took) {}

    private final Fetcher fetcher = TestingFetchers.onLoopback(Map.of("slow-body-grace", "PT0.3S"));

    @Test
    void whateverComesAFetchEndsInTimeWithAResult() throws Exception {
        List<TestingRawHost> hosts = new ArrayList<>();
        for (int i = 0; i < HOSTS; i++) {
            hosts.add(TestingRawHost.start(MalformedAnswersTest::answer));
        }
        List<Fetched> all = fetchFrom(hosts);
        Map<String, Integer> kinds = new HashMap<>();
        for (Fetched one : all) {
            assertThat(one.took()).as("answer %d", one.seed()).isLessThan(REQUEST_LIMIT.plus(SLACK));
            check(one);
            kinds.merge(one.result().getClass().getSimpleName(), 1, Integer::sum);
        }
        assertThat(all).hasSize(ANSWERS);
        assertThat(kinds).as("the generator reaches every kind").containsOnlyKeys("Answer", "Failed", "TooLarge");
        assertThat(kinds.values()).allMatch(count -> count > ANSWERS / 100);
        fetcher.close();
        Crawling.until("no connection is left", () -> fetcher.openConnections() == 0);
        hosts.forEach(TestingRawHost::close);
    }

    private List<Fetched> fetchFrom(List<TestingRawHost> hosts) throws Exception {
        Semaphore atOnce = new Semaphore(16);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Fetched>> tasks = new ArrayList<>();
            for (int seed = 0; seed < ANSWERS; seed++) {
                long number = seed;
                TestingRawHost host = hosts.get(seed % HOSTS);
                tasks.add(() -> {
                    atOnce.acquire();
                    try {
                        return fetch(host, number);
                    } finally {
                        atOnce.release();
                    }
                });
            }
            List<Fetched> all = new ArrayList<>();
            for (Future<Fetched> done : threads.invokeAll(tasks)) {
                all.add(done.get());
            }
            return all;
        }
    }

    private Fetched fetch(TestingRawHost host, long seed) {
        Instant start = Instant.now();
        FetchResult result = fetcher.fetch(FetchRequest.of(host.address("/" + seed), LIMIT));
        return new Fetched(seed, result, Duration.between(start, Instant.now()));
    }

    private static void check(Fetched one) {
        switch (one.result()) {
            case Answer answer -> {
                assertThat(answer.body().length).isLessThanOrEqualTo(LIMIT);
                assertThat(answer.headers().values()).noneMatch(value -> value.contains("\u0000"));
                assertThat(answer.mediaType()).isNotNull();
            }
            case Failed failed -> assertReadable(one.seed(), failed.reason());
            case TooLarge large -> assertReadable(one.seed(), large.reason());
            case FetchResult.Refused refused ->
                throw new AssertionError("answer %d: %s".formatted(one.seed(), refused.reason()));
        }
    }

    private static void assertReadable(long seed, String reason) {
        assertThat(reason)
                .as("answer %d", seed)
                .isNotBlank()
                .hasSizeLessThan(300)
                .doesNotContain("Exception");
        assertThat(reason.chars()).as("answer %d", seed).noneMatch(Character::isISOControl);
    }

    private static boolean answer(String request, java.io.OutputStream out) throws java.io.IOException {
        MalformedAnswers answers = new MalformedAnswers(seed(request));
        out.write(answers.next());
        out.flush();
        if (answers.stalls()) {
            LockSupport.parkNanos(REQUEST_LIMIT.plusSeconds(2).toNanos());
        }
        return answers.keeps();
    }

    private static long seed(String request) {
        return Long.parseLong(request, 5, request.indexOf(' ', 5), 10);
    }
}
