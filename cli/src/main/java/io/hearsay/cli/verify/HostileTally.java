package io.hearsay.cli.verify;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.hostile.HostileRequest;
import io.hearsay.cli.hostile.Reply;
import io.hearsay.cli.hostile.WireClient;
import io.hearsay.cli.services.LocalServices;
import io.hearsay.cli.services.ServiceKind;
import io.hearsay.cli.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends hostile requests and counts what comes back. */
final class HostileTally {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** A message that may not be whole leaves the service waiting for the rest. */
    private static final Duration LIMIT_OF_RAW = Duration.ofMillis(700);

    private static final int AT_ONCE = 4;
    private static final int SHOWN_EVERY = 500;

    /** Those by which HTTP says that a message is of a kind that is not spoken here: RFC 9110, 15.6.2 and 15.6.6. */
    private static final Set<Integer> OF_THE_PROTOCOL = Set.of(501, 505);

    private final Map<ServiceKind, WireClient> clients = new EnumMap<>(ServiceKind.class);
    private final Trial trial;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private int requests;
    private int failed;
    private int hung;
    private int injected;
    private int reflected;
    private Duration longest = Duration.ZERO;

    HostileTally(LocalServices services, Trial trial) {
        this.trial = trial;
        for (ServiceKind service : ServiceKind.values()) {
            clients.put(service, new WireClient(services.address(service)));
        }
    }

    /** Sends all of them, a few at a time, and counts. */
    void send(List<HostileRequest> list) throws InterruptedException {
        List<Callable<Void>> sendings = new ArrayList<>();
        for (HostileRequest request : list) {
            sendings.add(() -> {
                Duration limit = request.isRaw() ? LIMIT_OF_RAW : LIMIT;
                count(request, clients.get(request.service()).send(request.message(), limit), list.size());
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Void> sending : threads.invokeAll(sendings)) {
                sending.get();
            }
        } catch (ExecutionException e) {
            throw new UserErrorException("a request could not be sent: " + e.getCause(), e);
        }
        trial.progress().end();
    }

    private synchronized void count(HostileRequest request, Reply reply, int all) {
        requests++;
        kinds.merge(request.kind(), 1, Integer::sum);
        answers.merge(answer(reply), 1, Integer::sum);
        longest = longest.compareTo(reply.took()) < 0 ? reply.took() : longest;
        failed += tell(isFailure(request, reply), request, "answered " + reply.status() + " " + reply.body());
        hung += tell(reply.hung() && !request.isRaw(), request, "not answered");
        injected += tell(reply.headers().containsKey("x-injected"), request, "a header of its own");
        reflected += tell(isReflected(request, reply), request, "markup of its own");
        if (requests % SHOWN_EVERY == 0) {
            trial.progress().show(requests, all, "%d of %d requests".formatted(requests, all));
        }
    }

    private static String answer(Reply reply) {
        if (reply.isOverload()) {
            return "asked to come again (" + reply.status() + ")";
        }
        return reply.status() == 0 ? "hung up on" : "answered " + reply.status() / 100 + "xx";
    }

    private static boolean isFailure(HostileRequest request, Reply reply) {
        boolean foreseen = request.isRaw() && OF_THE_PROTOCOL.contains(reply.status());
        return reply.status() >= 500 && !reply.isOverload() && !foreseen;
    }

    private static boolean isReflected(HostileRequest request, Reply reply) {
        return request.kind().equals("xss")
                && reply.isHtml()
                && request.payload().contains("<")
                && reply.body().contains(request.payload());
    }

    private int tell(boolean wrong, HostileRequest request, String what) {
        if (wrong) {
            trial.say("%s: %s".formatted(request, what.substring(0, Math.min(300, what.length()))));
        }
        return wrong ? 1 : 0;
    }

    /** Notes the figures. */
    void report() {
        trial.figures().report("hostile requests", requests);
        kinds.forEach((kind, count) -> trial.figures().report("  of kind " + kind, count));
        answers.forEach((answer, count) -> trial.figures().report("  " + answer, count));
        trial.figures().exactly("answered 5xx", failed, 0);
        trial.figures().exactly("neither answered nor hung up on in 20 s", hung, 0);
        trial.figures().exactly("answers with a header of theirs", injected, 0);
        trial.figures().exactly("pages with markup of theirs", reflected, 0);
        trial.figures().report("seconds of the longest answer", longest.toMillis() / 1000.0);
    }
}
