package io.hearsay.cli.trial;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Some clients at once, each asking its next question as soon as the last one is answered. */
public final class Clients {

    private Clients() {}

    /** Asks a question. */
    @FunctionalInterface
    public interface Ask<Q> {
        void ask(int client, Q question) throws Exception;
    }

    /**
     * Asks all questions and measures each.
     *
     * @throws IllegalStateException when one of them fails
     */
    public static <Q> Latencies ask(int clients, List<Q> questions, Ask<Q> ask) throws InterruptedException {
        double[] milliseconds = new double[questions.size()];
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Void>> work = IntStream.range(0, clients)
                    .<Callable<Void>>mapToObj(client -> () -> {
                        int number = next.getAndIncrement();
                        while (number < questions.size()) {
                            long begun = System.nanoTime();
                            ask.ask(client, questions.get(number));
                            milliseconds[number] = (System.nanoTime() - begun) / 1e6;
                            number = next.getAndIncrement();
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a question was not answered", e.getCause());
        }
        return new Latencies(Arrays.stream(milliseconds).boxed().toList());
    }
}
