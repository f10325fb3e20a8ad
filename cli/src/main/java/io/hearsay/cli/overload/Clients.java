package io.hearsay.cli.overload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * Clients of the services, each of which has one request under way at most. One thread reads for all of them: under
 * overload answers come many at a time, and a thread that is woken for each would take the processors from what is
 * measured. Nothing is tried again: a connection that breaks under a request is a fault.
 */
final class Clients implements AutoCloseable {

    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long LOOK_MILLIS = 1000;

    /** Less than a service keeps a connection over which nothing is asked. */
    private static final long KEPT_NANOS = 5_000_000_000L;

    private final int number;
    private final Semaphore idle;
    private final Selector selector;
    private final Map<URI, Deque<Line>> kept = new HashMap<>();
    private final Thread reader = Thread.ofPlatform().daemon().name("clients").unstarted(this::read);
    private volatile boolean ended;

    private Clients(int number) throws IOException {
        this.number = number;
        this.idle = new Semaphore(number);
        this.selector = Selector.open();
    }

    /** So many clients, none of which asks for anything yet. */
    static Clients begin(int number, List<URI> services) throws IOException {
        Clients clients = new Clients(number);
        services.forEach(service -> clients.kept.put(service, new ConcurrentLinkedDeque<>()));
        clients.reader.start();
        return clients;
    }

    /** Waits for one that is idle; the next {@link #ask} is its. */
    void reserve() throws InterruptedException {
        idle.acquire();
    }

    /** Sends a request for the client that was reserved, and tells what comes of it. */
    void ask(Request request) {
        Line line;
        try {
            line = line(request.ask().service());
        } catch (IOException e) {
            request.failed(e);
            idle.release();
            return;
        }
        try {
            line.send(request);
        } catch (IOException e) {
            drop(line, e);
        }
    }

    /** The one that was used last, so that those that have not been for long end with nobody asking. */
    private Line line(URI service) throws IOException {
        Line used = kept.get(service).pollLast();
        if (used != null) {
            if (!used.isOlderThan(System.nanoTime() - KEPT_NANOS)) {
                return used;
            }
            used.close();
        }
        Line line = Line.to(service);
        line.register(selector);
        selector.wakeup();
        return line;
    }

    private void read() {
        try {
            long looked = System.nanoTime();
            while (!ended) {
                selector.select(this::read, LOOK_MILLIS);
                long now = System.nanoTime();
                if (now - looked > LOOK_MILLIS * 1_000_000) {
                    looked = now;
                    selector.keys().forEach(key -> giveUp((Line) key.attachment(), now));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) {
        Line line = (Line) key.attachment();
        try {
            Request answered = line.read();
            if (answered != null) {
                if (!line.closes()) {
                    kept.get(line.service()).addLast(line);
                }
                idle.release();
            }
        } catch (IOException e) {
            drop(line, e);
        }
    }

    private void giveUp(Line line, long now) {
        if (line.isAskedSince(now - PATIENCE_NANOS)) {
            drop(line, new SocketTimeoutException("no answer within %d s".formatted(PATIENCE_NANOS / 1_000_000_000)));
        }
    }

    /** A service may hang up on who asks for nothing; on who does, it must not. */
    private void drop(Line line, IOException why) {
        kept.get(line.service()).remove(line);
        Request unanswered = line.close();
        if (unanswered != null) {
            unanswered.failed(why);
            idle.release();
        }
    }

    /** Waits for all answers and hangs up. */
    @Override
    public void close() throws IOException {
        idle.acquireUninterruptibly(number);
        ended = true;
        selector.wakeup();
        try {
            reader.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        selector.keys().forEach(key -> ((Line) key.attachment()).close());
        selector.close();
    }
}
