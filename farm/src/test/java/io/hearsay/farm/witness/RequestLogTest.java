package io.hearsay.farm.witness;

import static io.hearsay.farm.witness.TestingExchange.HOST;
import static io.hearsay.farm.witness.TestingExchange.page;
import static io.hearsay.farm.witness.TestingExchange.retryLater;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.farm.http.Exchange;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestLogTest {

    @TempDir
    Path folder;

    @Test
    void exchangesComeInTheOrderInWhichTheyBegan() {
        try (RequestLog log = RequestLog.inMemory()) {
            log.accept(page("/second", 2500, 2600));
            log.accept(page("/first", 100, 5000));
            assertThat(log.of(HOST)).extracting(Exchange::target).containsExactly("/first", "/second");
            assertThat(log.size()).isEqualTo(2);
            log.clear();
            assertThat(log.all()).isEmpty();
        }
    }

    @Test
    void theFileHoldsOneObjectALine() throws Exception {
        Path file = folder.resolve("log.jsonl");
        try (RequestLog log = RequestLog.to(file)) {
            log.accept(retryLater("/a?b=\\", 7, 0, 10));
            log.accept(page("/", 2000, 2010));
        }
        assertThat(Files.readAllLines(file)).hasSize(2).first().satisfies(line -> assertThat(line)
                .startsWith("{\"at\":\"2026-01-01T00:00:00Z\",\"host\":\"127.1.0.1:80\",\"target\":\"/a?b=\\\\\"")
                .contains("\"status\":503", "\"retryAfter\":7", "\"userAgent\":\"a \\\"visitor\\\"\\u000a\"")
                .endsWith("}"));
    }
}
