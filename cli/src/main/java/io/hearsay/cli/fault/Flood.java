package io.hearsay.cli.fault;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.services.FleetService;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.InventedNews;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Far more is asked of the extractors at once than they can do; all of it is answered, if only by a refusal that says
 * when to come again.
 */
final class Flood {

    private static final int AT_ONCE = 60;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Scene scene;
    private final Duration hold;
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Set<String> wrong = ConcurrentHashMap.newKeySet();

    Flood(Scene scene, Duration hold) {
        this.scene = scene;
        this.hold = hold;
    }

    void strike() throws InterruptedException {
        String body = new JsonMapper()
                .createObjectNode()
                .put("text", new InventedNews(7).article(1).text())
                .toString();
        long end = System.nanoTime() + 2 * hold.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            List<Thread> askers = new ArrayList<>();
            for (int asker = 0; asker < AT_ONCE; asker++) {
                List<FleetService> extractors = scene.services(ServiceKind.EXTRACTOR);
                HttpRequest request = HttpRequest.newBuilder(extractors
                                .get(asker % extractors.size())
                                .address()
                                .resolve("/api/v1/extractions"))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
                askers.add(Thread.ofVirtual().start(() -> ask(http, request, end)));
            }
            for (Thread asker : askers) {
                asker.join();
            }
        }
        if (unanswered.get() > 0) {
            throw new IllegalStateException("%d requests of a flood were not answered".formatted(unanswered.get()));
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("requests of a flood were answered " + String.join(", ", wrong));
        }
    }

    private void ask(HttpClient http, HttpRequest request, long end) {
        try {
            while (System.nanoTime() < end) {
                HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
                if (!isRight(answer)) {
                    wrong.add(Integer.toString(answer.statusCode()));
                }
            }
        } catch (IOException _) {
            unanswered.incrementAndGet();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRight(HttpResponse<Void> answer) {
        return switch (answer.statusCode()) {
            case 200 -> true;
            case 429, 503 -> answer.headers().firstValue("Retry-After").isPresent();
            default -> false;
        };
    }
}
