package io.hearsay.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jboss.logging.MDC;

/**
 * Holds a service that runs in this process to what no document says of it: each request has an id, its caller's own
 * where that is well formed, which is in the answer and in whatever is logged meanwhile.
 */
public final class RequestIds {

    private static final String HEADER = "X-Request-Id";

    /** Logs each statement, on whichever thread the request is handled. */
    private static final String CHATTY = "org.hibernate.SQL";

    private static final List<String> WELL_FORMED =
            List.of("7", "5f0c9c1e-2b4b-4d0f-9a55-0d4c3a1f7b11", "Root=1-67891233-abcdef", "a/b+c==", "x".repeat(128));
    private static final List<String> MALFORMED =
            List.of("", "two words", "a\tb", "<b>", "\"}", "%0a", "{id}", "é", "x".repeat(129));

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final List<String> failures = new ArrayList<>();

    private RequestIds(URI address) {
        this.address = address;
    }

    /**
     * Asks the service.
     *
     * @param address something that is looked up in the database
     * @return what was not as promised, in a line each
     */
    public static List<String> failures(URI address) throws IOException, InterruptedException {
        RequestIds ids = new RequestIds(address);
        ids.sendGiven();
        ids.sendMalformed();
        ids.sendTogether();
        return ids.failures;
    }

    private void sendGiven() throws IOException, InterruptedException {
        for (String id : WELL_FORMED) {
            if (!send(address, id).equals(id)) {
                failures.add("the answer has another id than " + id);
            }
        }
        if (!send(address.resolve("/no/such/path"), "lost").equals("lost")) {
            failures.add("an answer of 404 has no id");
        }
    }

    private void sendMalformed() throws IOException, InterruptedException {
        for (String id : MALFORMED) {
            String given = send(address, id);
            if (!given.matches("[0-9a-f-]{36}")) {
                failures.add("instead of %s the answer has the id %s".formatted(id, given));
            }
        }
    }

    /** Several at once, so that each line can be seen to name the request that it belongs to. */
    private void sendTogether() throws InterruptedException {
        List<String> ids =
                IntStream.range(0, 16).mapToObj(number -> "together-" + number).toList();
        Set<String> logged = ConcurrentHashMap.newKeySet();
        Logger logger = Logger.getLogger(CHATTY);
        Level before = logger.getLevel();
        Handler handler = new Listener(logged);
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.FINE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(ids.stream()
                    .map(id -> (Callable<String>) () -> send(address, id))
                    .toList());
        } finally {
            logger.setLevel(before);
            logger.setUseParentHandlers(true);
            logger.removeHandler(handler);
        }
        ids.stream()
                .filter(id -> !logged.contains(id))
                .map(id -> "no line of the log names the request " + id)
                .forEach(failures::add);
    }

    private String send(URI to, String id) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(to).header(HEADER, id).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue(HEADER)
                .orElse("");
    }

    /** Is called on the thread that logs. */
    private static final class Listener extends Handler {

        private final Set<String> logged;

        Listener(Set<String> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord line) {
            if (MDC.get("requestId") instanceof String id) {
                logged.add(id);
            }
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
