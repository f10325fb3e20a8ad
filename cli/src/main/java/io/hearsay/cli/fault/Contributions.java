package io.hearsay.cli.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.services.FleetService;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.InventedNews;
import io.hearsay.cli.trial.InventedNews.Article;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a newsroom does meanwhile: articles with claims are handed in, some of them under two outlets, revised and taken
 * down. Whatever is not confirmed is asked for again until it is; from then on it must be kept.
 */
public final class Contributions implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofMillis(500);
    private static final int REPRINT_EVERY = 4;
    private static final int REVISE_EVERY = 7;
    private static final int TAKE_DOWN_EVERY = 15;
    private static final String TAKEN_DOWN = "";

    private final Scene scene;
    private final Duration pause;
    private final InventedNews news;
    private final HttpClient http = HttpClient.newHttpClient();
    /** What must be found in the article of an address. */
    private final Map<String, String> words = new LinkedHashMap<>();

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Answers handedIn = new Answers("handing in");
    private final Answers takenDown = new Answers("taking down");
    private final Answers read = new Answers("reading");
    private final Trial trial;
    private final List<Thread> threads = new ArrayList<>();
    private int revisions;
    private volatile boolean ended;

    private Contributions(Scene scene, Duration pause, Trial trial) {
        this.scene = scene;
        this.pause = pause;
        this.trial = trial;
        this.news = new InventedNews(trial.options().seed());
    }

    /** Begins. */
    public static Contributions begin(Scene scene, Duration pause, Trial trial) {
        Contributions contributions = new Contributions(scene, pause, trial);
        contributions.threads.add(Thread.ofVirtual().name("contributions").start(contributions::contribute));
        contributions.threads.add(Thread.ofVirtual().name("reading").start(contributions::readOn));
        return contributions;
    }

    private void contribute() {
        try {
            for (int number = 0; !ended; number++) {
                handIn(number, news.article(number / REPRINT_EVERY * REPRINT_EVERY + number % REPRINT_EVERY % 3));
                if (number % REVISE_EVERY == REVISE_EVERY - 1) {
                    revisions++;
                    handIn(number - 3, news.article(1_000_000 + number));
                }
                if (number % TAKE_DOWN_EVERY == TAKE_DOWN_EVERY - 1) {
                    takeDown(url(number - 8));
                }
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String url(int number) {
        return "https://desk-%d.example/articles/%d".formatted(number % 40, number);
    }

    private void handIn(int number, Article article) throws InterruptedException {
        String url = url(number);
        if (TAKEN_DOWN.equals(words.get(url))) {
            return;
        }
        ObjectNode submission = JSON.createObjectNode()
                .put("url", url)
                .put("text", article.text())
                .put("title", "Title of " + article.id())
                .put("outlet", "Desk %d Gazette".formatted(number % 40))
                .put("published", article.date());
        JsonNode answer = untilTaken(ServiceKind.QUERY, "submissions", submission, handedIn);
        words.put(url, article.quotations().getFirst().content());
        ids.put(url, answer.path("id").asText());
    }

    private void takeDown(String url) throws InterruptedException {
        untilTaken(ServiceKind.SCRAPER, "articles/" + ids.get(url), null, takenDown);
        words.put(url, TAKEN_DOWN);
    }

    /** @param body of a POST; null for a DELETE */
    private JsonNode untilTaken(ServiceKind kind, String path, JsonNode body, Answers answers)
            throws InterruptedException {
        for (int attempt = 0; true; attempt++) {
            List<FleetService> services = scene.services(kind);
            FleetService service = services.get(attempt % services.size());
            URI address = service.address().resolve("/api/v1/" + path);
            HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(TIMEOUT);
            HttpRequest whole = body == null
                    ? request.DELETE().build()
                    : request.header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                            .build();
            try {
                HttpResponse<String> answer =
                        http.send(whole, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                note(answer, service, answers);
                if (answer.statusCode() / 100 == 2) {
                    return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
                }
                if (answer.statusCode() / 100 == 4 && answer.statusCode() != 429) {
                    throw new IllegalStateException(
                            "%s answered %d: %s".formatted(address, answer.statusCode(), answer.body()));
                }
            } catch (IOException _) {
                // Whether it was taken is not known: to ask again changes nothing that was.
                answers.noteNone();
            }
            TimeUnit.MILLISECONDS.sleep(AGAIN.toMillis());
        }
    }

    private void readOn() {
        List<String> paths = List.of("claims?limit=20", "statements?sort=origins", "claims/facets", "speakers");
        try {
            for (int number = 0; !ended; number++) {
                readOnce(scene.services(ServiceKind.QUERY).getFirst(), paths.get(number % paths.size()));
                TimeUnit.MILLISECONDS.sleep(pause.toMillis() / 4);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void readOnce(FleetService service, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.address().resolve("/api/v1/" + path))
                .timeout(TIMEOUT)
                .build();
        try {
            note(http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)), service, read);
        } catch (IOException _) {
            // The service was killed, or held up for longer than the reader waits.
            read.noteNone();
        }
    }

    private void note(HttpResponse<String> answer, FleetService service, Answers answers) throws IOException {
        answers.note(answer.statusCode());
        if (Answers.isFault(answer.statusCode())) {
            trial.say("%s answered %d: %s\n%s"
                    .formatted(answer.uri(), answer.statusCode(), answer.body(), service.lastError()));
        }
    }

    /** Ends; what is under way is asked for until it is confirmed. */
    @Override
    public void close() {
        ended = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }

    /** Compares what was confirmed with what is there. */
    public void judge() throws SQLException {
        handedIn.report(trial);
        takenDown.report(trial);
        read.report(trial);
        long lost = 0;
        long back = 0;
        try (Connection connection = scene.connect();
                PreparedStatement query = connection.prepareStatement(
                        """
                        select count(*) filter (where not a.erased and strpos(a.text, ?) > 0),
                          count(*) filter (where not a.erased or exists (select from claim.claim c
                            where c.article_id = a.id))
                        from crawl.article a where a.id = ?""")) {
            for (Map.Entry<String, String> expected : words.entrySet()) {
                query.setString(1, expected.getValue());
                query.setString(2, ids.get(expected.getKey()));
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    if (expected.getValue().equals(TAKEN_DOWN)) {
                        back += row.getLong(2);
                    } else if (row.getLong(1) != 1) {
                        trial.say("lost: " + expected.getKey());
                        lost++;
                    }
                }
            }
        }
        trial.figures().report("articles handed in", words.size());
        trial.figures().report("of them revised", revisions);
        trial.figures().exactly("of them lost", lost, 0);
        trial.figures().exactly("taken down and there again", back, 0);
    }
}
