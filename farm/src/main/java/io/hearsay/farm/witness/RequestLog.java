package io.hearsay.farm.witness;

import io.hearsay.farm.http.Exchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every exchange with every host, in memory and, where asked for, as a file of JSON lines. */
public final class RequestLog implements Consumer<Exchange>, AutoCloseable {

    /** By difference, because {@link System#nanoTime} may wrap around. */
    private static final Comparator<Exchange> BY_START = (a, b) -> Long.signum(a.start() - b.start());

    private final Map<String, List<Exchange>> byHost = new ConcurrentHashMap<>();
    private final Map<String, String> strings = new ConcurrentHashMap<>();
    private final LongAdder count = new LongAdder();
    private final Writer file;
    private final boolean flushed;

    private RequestLog(Writer file, boolean flushed) {
        this.file = file;
        this.flushed = flushed;
    }

    /** A log in memory alone. */
    public static RequestLog inMemory() {
        return new RequestLog(null, false);
    }

    /**
     * A log in memory that also writes one JSON object a line.
     *
     * @param file what it held before is dropped
     */
    public static RequestLog to(Path file) throws IOException {
        return new RequestLog(Files.newBufferedWriter(file, StandardCharsets.UTF_8), false);
    }

    /**
     * A log in memory that also prints one JSON object a line, each at once.
     *
     * @param out closed with the log
     */
    public static RequestLog to(OutputStream out) {
        return new RequestLog(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    @Override
    public void accept(Exchange exchange) {
        Exchange kept = compact(exchange);
        List<Exchange> exchanges = byHost.computeIfAbsent(kept.host(), host -> new ArrayList<>());
        synchronized (exchanges) {
            exchanges.add(kept);
        }
        count.increment();
        write(kept);
    }

    /** The same few user agents and the same paths on every host: each is kept once. */
    private Exchange compact(Exchange e) {
        return new Exchange(
                once(e.host()),
                once(e.target()),
                e.status(),
                e.retryAfter(),
                e.complete(),
                e.start(),
                e.end(),
                e.at(),
                e.bytes(),
                e.userAgent() == null ? null : once(e.userAgent()),
                e.conditional());
    }

    private String once(String string) {
        return strings.computeIfAbsent(string, same -> same);
    }

    private void write(Exchange exchange) {
        if (file == null) {
            return;
        }
        try {
            synchronized (file) {
                file.write(JsonLine.of(exchange));
                if (flushed) {
                    file.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the request log cannot be written", e);
        }
    }

    /** How many exchanges there are. */
    public long size() {
        return count.sum();
    }

    /** Who was asked for anything. */
    public List<String> hosts() {
        return byHost.keySet().stream().sorted().toList();
    }

    /** The exchanges with one host, in the order in which they began. */
    public List<Exchange> of(String host) {
        List<Exchange> exchanges = byHost.getOrDefault(host, List.of());
        synchronized (exchanges) {
            return exchanges.stream().sorted(BY_START).toList();
        }
    }

    /** Everything, host by host. */
    public Stream<Exchange> all() {
        return hosts().stream().flatMap(host -> of(host).stream());
    }

    /** Forgets everything; what is in the file stays there. */
    public void clear() {
        byHost.clear();
        count.reset();
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the request log cannot be written", e);
        }
    }
}
