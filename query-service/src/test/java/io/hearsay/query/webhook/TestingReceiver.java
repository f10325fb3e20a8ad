package io.hearsay.query.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Receives messages as a customer's server would: takes them, fails, is slow, goes away and comes back. */
final class TestingReceiver implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 30;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile int status = 204;
    private volatile boolean slow;
    private HttpServer server;
    private int port;

    /** A message as it came, and what was answered. */
    record Received(String id, String timestamp, String signature, String body, int answered) {

        List<String> claims() {
            try {
                JsonNode claims = JSON.readTree(body).path("data").path("claims");
                return StreamSupport.stream(claims.spliterator(), false)
                        .map(claim -> claim.path("id").textValue())
                        .toList();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static TestingReceiver start() throws IOException {
        TestingReceiver receiver = new TestingReceiver();
        receiver.comeBack();
        return receiver;
    }

    /** Listens, on the port of before if there was one. */
    void comeBack() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        port = server.getAddress().getPort();
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    void goAway() {
        server.stop(0);
    }

    void answer(int other) {
        status = other;
    }

    /** Answers nothing until it is closed. */
    void beSlow(boolean whether) {
        slow = whether;
    }

    URI address() {
        return URI.create("http://127.0.0.1:%d/hook".formatted(port));
    }

    /** All messages, those that were not taken included. */
    List<Received> messages() {
        return received;
    }

    /** The ids of the claims that were taken, in the order in which they came. */
    List<String> taken() {
        return received.stream()
                .filter(message -> message.answered() / 100 == 2)
                .flatMap(message -> message.claims().stream())
                .toList();
    }

    /** Waits until what has come is as it should be. */
    void await(String what, Predicate<TestingReceiver> condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (received) {
            while (!condition.test(this)) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError(what + ": " + received);
                }
                received.wait(left);
            }
        }
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean stuck = slow;
        int answered = stuck ? 0 : status;
        synchronized (received) {
            received.add(new Received(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    body,
                    answered));
            received.notifyAll();
        }
        if (stuck) {
            awaitRelease();
        }
        exchange.getResponseHeaders().add("Location", "http://127.0.0.1:%d/elsewhere".formatted(port));
        exchange.sendResponseHeaders(stuck ? 204 : answered, -1);
        exchange.close();
    }

    private void awaitRelease() {
        try {
            boolean released = release.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assert released;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        release.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
