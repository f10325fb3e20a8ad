package io.hearsay.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.farm.http.Listener;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class SsrfAttemptsTest {

    private static final String TARGET = "http://127.99.0.9:4711/";

    private final SsrfAttempts attempts = new SsrfAttempts(4711);

    @Test
    void everyAttemptDiffers() {
        assertThat(attempts.seeds())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(40)
                .contains(TARGET);
    }

    @Test
    void everyLureLeadsToTheCanary() throws Exception {
        try (Listener site = Listener.on(InetAddress.getByName("127.204.0.1"), 0, attempts, exchange -> {});
                HttpClient client = HttpClient.newHttpClient()) {
            for (String way : attempts.lures().values()) {
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://" + site.host() + way))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                String location = answer.headers().firstValue("Location").orElse("");
                assertThat(answer.body() + location).as(way).contains(TARGET + way.substring(1) + "-target");
            }
        }
    }
}
