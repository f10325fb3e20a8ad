package io.hearsay.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** Sends requests to one service. */
final class Sender {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final URI service;

    Sender(URI service) {
        this.service = service;
    }

    Answer send(Example example) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(example.target())).timeout(LIMIT);
        example.headers().forEach(request::header);
        if (example.body() == null) {
            request.method(example.method().toUpperCase(Locale.ROOT), BodyPublishers.noBody());
        } else {
            request.header("Content-Type", example.contentType())
                    .method(example.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString(example.body()));
        }
        HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        String type = response.headers().firstValue("Content-Type").orElse("");
        try (InputStream in = response.body()) {
            String body = type.startsWith("text/event-stream")
                    ? firstEvent(in)
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(
                    response.statusCode(),
                    type,
                    response.headers().firstValue("Location").orElse(""),
                    body);
        }
    }

    /** A stream of events has no end to wait for. */
    private static String firstEvent(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        StringBuilder event = new StringBuilder();
        boolean data = false;
        for (String line = lines.readLine(); line != null && !(line.isEmpty() && data); line = lines.readLine()) {
            event.append(line).append('\n');
            data |= line.startsWith("data:");
        }
        return event.toString();
    }

    /** A field of an answer in JSON, or null. */
    String field(Answer answer, String name) {
        if (!answer.mediaType().equals("application/json")) {
            return null;
        }
        try {
            JsonNode value = json.readTree(answer.body()).path(name);
            return value.isValueNode() && !value.isNull() ? value.asText() : null;
        } catch (JsonProcessingException _) {
            return null;
        }
    }
}
