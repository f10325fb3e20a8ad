package io.hearsay.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Talks JSON to one service's API. */
final class ServiceClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int WHOLE_PAGE = 200;

    private final HttpClient http;
    private final URI api;

    /**
     * A client of one service.
     *
     * @param service the service's address
     */
    ServiceClient(HttpClient http, URI service) {
        this.http = http;
        this.api = service.resolve("/api/v1/");
    }

    /** The answer to a GET; the path is relative to {@code /api/v1/}. */
    JsonNode get(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(api.resolve(path)).GET());
    }

    /** The answer to a POST of an object. */
    JsonNode post(String path, JsonNode body) throws InterruptedException {
        return send(HttpRequest.newBuilder(api.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** All items of a list, however many pages of it that takes. */
    List<JsonNode> all(String path) throws InterruptedException {
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

    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        HttpRequest whole = request.header("Accept", "application/json")
                .timeout(Duration.ofSeconds(30))
                .build();
        try {
            HttpResponse<String> answer = http.send(whole, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() / 100 != 2) {
                throw new UserErrorException(
                        "%s answered %d: %s".formatted(whole.uri(), answer.statusCode(), answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UserErrorException("%s cannot be read: %s".formatted(whole.uri(), e), e);
        }
    }
}
