package io.hearsay.scraper.crawl;

import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams the progress of crawls. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class CrawlEventsTest {

    private TestingSite site;

    @BeforeEach
    void open() {
        site = TestingSite.start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Inject
    Sse sse;

    @Test
    void progressIsStreamedUntilTheEnd() {
        for (int i = 0; i < 4; i++) {
            site.on("/" + i, exchange -> {
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(700).toNanos());
                TestingSite.send(exchange, 404, "text/plain", TestingSite.bytes("none"));
            });
        }
        List<Map<String, String>> events =
                events(start(site.url("/0"), site.url("/1"), site.url("/2"), site.url("/3")));
        assertThat(events).hasSizeGreaterThanOrEqualTo(3);
        assertThat(events).extracting("retry").containsOnly("2000");
        assertThat(events.subList(0, events.size() - 1)).extracting("event").containsOnly("progress");
        assertThat(events).extracting("id").doesNotHaveDuplicates();
        Map<String, String> last = events.getLast();
        assertThat(last).containsEntry("event", "end").containsEntry("id", "end");
        JsonPath crawl = JsonPath.from(last.get("data"));
        assertThat(crawl.getString("state")).isEqualTo("done");
        assertThat(crawl.getInt("progress.ended")).isEqualTo(4);
    }

    @Test
    void aCrawlThatHasEndedHasOneEvent() {
        String id = start(site.url("/a"));
        finished(id);
        assertThat(events(id)).hasSize(1).first().satisfies(event -> assertThat(event)
                .containsEntry("event", "end"));
    }

    @Test
    void aClientThatHasSeenTheEndNeedNotComeBack() {
        String id = start(site.url("/a"));
        finished(id);
        given().header("Last-Event-ID", "end")
                .get("/api/v1/crawls/{id}/events", id)
                .then()
                .statusCode(204);
        assertThat(given().header("Last-Event-ID", "7")
                        .get("/api/v1/crawls/{id}/events", id)
                        .asString())
                .contains("event:end");
    }

    @Test
    void anUnknownCrawlIsAProblem() {
        Response answer = given().get("/api/v1/crawls/unknown/events");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void aClientThatReadsNothingCostsNothingAndIsCut() {
        AtomicInteger made = new AtomicInteger();
        AssertSubscriber<OutboundSseEvent> client = CrawlEvents.paced(
                        () -> event(Integer.toString(made.incrementAndGet())),
                        Duration.ofMillis(5),
                        Duration.ofMillis(300))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(2));
        client.awaitItems(2).awaitCompletion(Duration.ofSeconds(20));
        assertThat(made.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void aClientThatReadsGetsEveryEventUpToTheEnd() {
        AtomicInteger made = new AtomicInteger();
        AssertSubscriber<OutboundSseEvent> client = CrawlEvents.paced(
                        () -> event(made.incrementAndGet() < 5 ? Integer.toString(made.get()) : CrawlEvents.END),
                        Duration.ofMillis(5),
                        Duration.ofSeconds(20))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        client.awaitCompletion(Duration.ofSeconds(20));
        assertThat(client.getItems())
                .extracting(OutboundSseEvent::getId)
                .containsExactly("1", "2", "3", "4", CrawlEvents.END);
    }

    private OutboundSseEvent event(String id) {
        return sse.newEventBuilder().id(id).data("x").build();
    }

    private static List<Map<String, String>> events(String id) {
        String stream = given().get("/api/v1/crawls/{id}/events", id)
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();
        List<Map<String, String>> events = new ArrayList<>();
        for (String event : stream.strip().split("\n\n", -1)) {
            events.add(event.lines()
                    .collect(java.util.stream.Collectors.toMap(
                            line -> line.substring(0, line.indexOf(':')),
                            line -> line.substring(line.indexOf(':') + 1).strip())));
        }
        return events;
    }
}
