package io.hearsay.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be read is shown with the cause, and is read when an operator asks for it once the cause is gone. */
class QuarantineIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** No article is read in a thousandth of a second. */
    private static final Map<String, String> ILL =
            Map.of("HEARSAY_EXTRACTOR_READING_LIMIT", "PT0.001S", "HEARSAY_EXTRACTOR_FIRST_RETRY", "PT0S");

    @TempDir
    Path data;

    @Test
    void whatCouldNotBeReadIsShownAndReadOnceTheCauseIsGone() throws Exception {
        Map<String, Integer> ports = DemoProcess.freePorts();
        int failed;
        try (DemoProcess ill = DemoProcess.start(ports, ILL, "--data=" + data)) {
            Api query = new Api(ill.address("query"));
            await(ill, () -> quarantine(query).size() >= 5);
            failed = quarantine(query).size();
            assertThat(quarantine(query)).allSatisfy(article -> {
                assertThat(article.path("reason").asText()).contains("took too long");
                assertThat(article.path("attempts").asInt()).isEqualTo(3);
                assertThat(article.path("retryable").asBoolean()).isTrue();
            });
            assertThat(query.list("/claims", Map.of())).isEmpty();
        }
        try (DemoProcess well = DemoProcess.start(ports, "--data=" + data)) {
            Api query = new Api(well.address("query"));
            await(well, () -> isReady(well, "extractor") && quarantine(query).size() >= failed);
            assertThat(query.list("/claims", Map.of()))
                    .as("nobody asked for it")
                    .isEmpty();

            JsonNode retried = query.post("/quarantine/retry");
            assertThat(retried.path("articles").asInt()).isEqualTo(failed);

            await(
                    well,
                    () -> quarantine(query).isEmpty()
                            && !query.search("/claims", "coordinate").isEmpty());
            assertThat(query.list("/audit", Map.of("action", "quarantine-retried")))
                    .hasSize(1);
        }
    }

    private static List<JsonNode> quarantine(Api query) {
        return query.list("/quarantine", Map.of());
    }

    private static boolean isReady(DemoProcess demo, String service) {
        return given().get(demo.address(service) + "/q/health/ready").statusCode() == 200;
    }

    /** Something that is to come true. */
    @FunctionalInterface
    private interface Condition {

        boolean holds();
    }

    private static void await(DemoProcess demo, Condition condition) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isTrue(condition)) {
            assertThat(Instant.now()).as(demo.said()).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    /** While the services start nobody answers, or not yet with what is asked for. */
    private static boolean isTrue(Condition condition) {
        try {
            return condition.holds();
        } catch (Exception | AssertionError _) {
            return false;
        }
    }
}
