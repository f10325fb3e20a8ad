package io.hearsay.cli.cluster;

import io.hearsay.cli.trial.Latencies;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at a steady rate until closed. What fails is not tried again: neither here, nor by the client, which is told
 * so.
 */
final class Load implements AutoCloseable {

    static {
        // The JDK's client would otherwise hide a connection that broke under a request.
        System.setProperty("jdk.httpclient.disableRetryConnect", "true");
        System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
    }

    /** As many requests are under way at most; the next one waits, and its wait counts as part of its answer's. */
    private static final int CONNECTIONS = 32;

    private final List<HttpRequest> requests;
    private final long gapNanos;
    private final HttpClient http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Double> milliseconds = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private final Thread clock;
    private volatile boolean ended;

    private Load(List<HttpRequest> requests, int perSecond, HttpClient http) {
        this.requests = requests;
        this.gapNanos = 1_000_000_000L / perSecond;
        this.http = http;
        this.clock = Thread.ofPlatform().name("load").unstarted(this::tick);
    }

    /**
     * Begins.
     *
     * @param requests in turn
     */
    static Load of(List<HttpRequest> requests, int perSecond) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        Load load = new Load(requests, perSecond, http);
        load.clock.start();
        return load;
    }

    private void tick() {
        long due = System.nanoTime();
        while (!ended) {
            connections.acquireUninterruptibly();
            HttpRequest request = requests.get(sent.getAndIncrement() % requests.size());
            long begun = due;
            threads.execute(() -> send(request, begun));
            due += gapNanos;
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private void send(HttpRequest request, long due) {
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            milliseconds.add((System.nanoTime() - due) / 1e6);
            if (status / 100 != 2) {
                count("answered %d: %s".formatted(status, request.uri().getPath()));
            }
        } catch (IOException e) {
            count(e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            connections.release();
        }
    }

    private void count(String failure) {
        failures.computeIfAbsent(failure, words -> new AtomicInteger()).incrementAndGet();
    }

    /** How many requests were begun. */
    int sent() {
        return sent.get();
    }

    /** How many failed. */
    int failed() {
        return failures.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** How long answers took. */
    Latencies latencies() {
        synchronized (milliseconds) {
            return new Latencies(List.copyOf(milliseconds));
        }
    }

    void sayFailures(Trial trial) {
        new TreeMap<>(failures).forEach((words, times) -> trial.say("%6d x %s".formatted(times.get(), words)));
    }

    /** Ends once all answers are here. */
    @Override
    public void close() {
        ended = true;
        try {
            clock.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        threads.close();
        http.close();
    }
}
