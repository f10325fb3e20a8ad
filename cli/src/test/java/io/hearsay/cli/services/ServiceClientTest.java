package io.hearsay.cli.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceClientTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private ServiceClient client;
    private int refusals;
    private String retryAfter = "0";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/status", exchange -> {
            boolean refused = asked.incrementAndGet() <= refusals;
            if (refused && retryAfter != null) {
                exchange.getResponseHeaders().add("Retry-After", retryAfter);
            }
            byte[] body = "{\"state\": \"idle\", \"detail\": \"too much is asked\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refused ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = new ServiceClient(HttpClient.newHttpClient(), address);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whoIsAskedToComeAgainDoes() throws InterruptedException {
        refusals = 2;
        assertThat(client.get("status").path("state").asText()).isEqualTo("idle");
        assertThat(asked.get()).isEqualTo(3);
    }

    @Test
    void nobodyComesAgainForEver() {
        refusals = 100;
        assertThatThrownBy(() -> client.get("status"))
                .isInstanceOf(UserErrorException.class)
                .hasMessage("too much is asked");
        assertThat(asked.get()).isEqualTo(4);
    }

    @Test
    void whoIsNotAskedToDoesNotComeAgain() {
        refusals = 1;
        retryAfter = null;
        assertThatThrownBy(() -> client.get("status")).isInstanceOf(UserErrorException.class);
        assertThat(asked.get()).isEqualTo(1);
    }
}
