package io.hearsay.cli.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Talks JSON to one service's API. */
public final class ServiceClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int WHOLE_PAGE = 200;
    private static final int TOO_MANY = 429;
    private static final int REPEATS = 3;
    private static final String RETRY_AFTER = "Retry-After";

    private final HttpClient http;
    private final URI api;
    private final ServicesCredential credential;

    /**
     * A client of one service.
     *
     * @param service the service's address
     */
    public ServiceClient(HttpClient http, URI service) {
        this(http, service, ServicesCredential.NONE);
    }

    /**
     * A client of one service that shows what the services show one another.
     *
     * @param service the service's address
     */
    public ServiceClient(HttpClient http, URI service, ServicesCredential credential) {
        this.http = http;
        this.api = service.resolve("/api/v1/");
        this.credential = credential;
    }

    /** The answer to a GET; the path is relative to {@code /api/v1/}. */
    public JsonNode get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    /** The answer to a POST of an object. */
    public JsonNode post(String path, JsonNode body) throws InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** All items of a list, however many pages of it that takes. */
    public List<JsonNode> all(String path) throws InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        String next = "";
        while (next != null) {
            JsonNode list = get(path + separator + "limit=" + WHOLE_PAGE + next);
            list.path("items").forEach(items::add);
            String cursor = list.path("next").textValue();
            next = cursor == null ? null : "&after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        }
        return items;
    }

    /** Deletes what is at a path. */
    public void delete(String path) throws InterruptedException {
        send(request(path).DELETE());
    }

    /**
     * The lines of an answer as they arrive, to be closed by the caller.
     *
     * @param headers names and values in turn
     */
    public Stream<String> lines(String path, String... headers) throws InterruptedException {
        HttpRequest.Builder request = request(path).GET();
        HttpRequest whole = (headers.length == 0 ? request : request.headers(headers)).build();
        HttpResponse<Stream<String>> answer = patiently(whole, HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() / 100 != 2) {
            try (Stream<String> body = answer.body()) {
                throw refused(whole, answer.statusCode(), body.collect(Collectors.joining("\n")));
            }
        }
        return answer.body();
    }

    /** Writes an answer to a file, as it is. */
    public void save(String path, Path file) throws InterruptedException {
        HttpRequest request = request(path).GET().build();
        HttpResponse<InputStream> answer = exchange(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() / 100 != 2) {
                throw refused(request, answer.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UserErrorException("%s cannot be written: %s".formatted(file, e), e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path));
        credential.header().ifPresent(shown -> request.header("Authorization", shown));
        return request;
    }

    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        HttpRequest whole = request.header("Accept", "application/json")
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<String> answer = patiently(whole, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() / 100 != 2) {
            throw refused(whole, answer.statusCode(), answer.body());
        }
        return json(answer.body());
    }

    /** What is sent away with the word when to come again had no effect, and comes again then, a few times. */
    private <T> HttpResponse<T> patiently(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws InterruptedException {
        HttpResponse<T> answer = exchange(request, body);
        for (int repeat = 0; repeat < REPEATS && isToComeAgain(answer); repeat++) {
            TimeUnit.SECONDS.sleep(
                    answer.headers().firstValueAsLong(RETRY_AFTER).orElseThrow());
            answer = exchange(request, body);
        }
        return answer;
    }

    private static boolean isToComeAgain(HttpResponse<?> answer) {
        String seconds = answer.headers().firstValue(RETRY_AFTER).orElse("");
        return (answer.statusCode() == TOO_MANY || answer.statusCode() == HttpURLConnection.HTTP_UNAVAILABLE)
                && seconds.matches("\\d{1,2}");
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws InterruptedException {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UserErrorException("%s cannot be read: %s".formatted(request.uri(), e), e);
        }
    }

    /** A problem says in its detail what is wrong and what would be right. */
    private static UserErrorException refused(HttpRequest request, int status, String body) {
        String detail = body.startsWith("{") ? json(body).path("detail").asText() : "";
        return new UserErrorException(
                detail.isEmpty() ? "%s answered %d: %s".formatted(request.uri(), status, body) : detail);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UserErrorException("what was answered is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
