package io.hearsay.cli.overload;

import io.hearsay.cli.trial.Figures;
import io.hearsay.cli.trial.Latencies;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Asks ten times as much of the services as they can do, after it has measured how much that is and how long answers
 * take at half of it; then looks for how long they need to be themselves again and whether anything was lost.
 */
public final class Overload {

    private static final int TIMES = 10;
    private static final int SLOWER = 3;
    private static final int RECOVERY_SECONDS = 10;
    private static final int CLIENTS = 64;
    private static final int CLIENTS_OF_OVERLOAD = 256;
    private static final List<Integer> LEVELS = List.of(2, 4, 8, 16, 32);

    /** Beyond what a service holds at half of what it can do. */
    private static final double MORE_MEGABYTES = 128;

    private static final int MORE_THREADS = 64;

    /** Answers are written while more are asked for, so an offer may fall short by a few of a hundred. */
    private static final double SHORT_OF_OFFER = 0.95;

    private final Trial trial;
    private final List<String> submitted = new ArrayList<>();

    private Overload(Trial trial) {
        this.trial = trial;
    }

    /** Runs the trial and notes its figures. */
    public static void run(Trial trial) throws InterruptedException, IOException, SQLException {
        try (Stage stage = Stage.start(trial)) {
            new Overload(trial).on(stage);
        }
    }

    private void on(Stage stage) throws IOException, InterruptedException, SQLException {
        Clock clock = new Clock(stage.mix());
        keep(clock.closed(LEVELS.get(1), seconds(2, 60)));
        double capacity = capacity(clock);
        // What is compiled when it has run often enough has run so by now, sending away included.
        keep(clock.atRate(capacity * TIMES, seconds(2, 20), CLIENTS_OF_OVERLOAD));
        keep(clock.atRate(capacity / 2, seconds(1, 20), CLIENTS));
        trial.figures().report("answers/s that can be given", capacity);
        Watch normalUse = Watch.over(stage.services(), stage.postgres());
        Tally normal = keep(clock.atRate(capacity / 2, seconds(5, 120), CLIENTS));
        normalUse.end();
        trial.say("normal: " + summary(normal));
        Dawdlers dawdlers = Dawdlers.at(stage.queryAddress());
        Watch use = Watch.over(stage.services(), stage.postgres());
        long begun = System.nanoTime();
        Tally overload = keep(clock.atRate(capacity * TIMES, seconds(10, 120), CLIENTS_OF_OVERLOAD));
        double took = (System.nanoTime() - begun) / 1e9;
        use.end();
        trial.say("overload: " + summary(overload));
        Tally after = keep(clock.atRate(capacity / 2, seconds(5, 20), CLIENTS));
        trial.say("afterwards: " + summary(after));
        judge(normal, overload, after, capacity, took);
        trial.figures().report("processors taken at half", normalUse.processors());
        trial.figures().report("processors taken under overload", use.processors());
        normalUse.judge(use, MORE_MEGABYTES, MORE_THREADS, trial.figures());
        dawdlers.judge(trial.figures());
        stage.judge(submitted);
    }

    /** The most that any number of clients gets, each of which asks as soon as it is answered. */
    private double capacity(Clock clock) throws IOException, InterruptedException {
        double best = 0;
        for (int clients : LEVELS) {
            Duration length = seconds(2, 10);
            double answers = keep(clock.closed(clients, length)).acceptedCount() / (double) length.toSeconds();
            trial.say("%d clients: %.0f answers/s".formatted(clients, answers));
            best = Math.max(best, answers);
        }
        return best;
    }

    private void judge(Tally normal, Tally overload, Tally after, double capacity, double took) {
        Figures figures = trial.figures();
        figures.report(
                "asked/s at half of it",
                normal.count() / (double) seconds(5, 120).toSeconds());
        double times = overload.count() / took / capacity;
        boolean measured = !trial.options().isQuick();
        if (measured) {
            figures.atLeast("times as much asked for under overload", times, TIMES * SHORT_OF_OFFER);
        } else {
            figures.report("times as much asked for under overload", times);
        }
        figures.report("answers/s under overload", overload.acceptedCount() / took);
        figures.report("sent away with 503 at half, under overload, afterwards", counts(normal, overload, after));
        figures.report("submissions beyond a caller's rate (429) under overload", overload.limitedCount());
        for (Ask.Kind kind : Ask.Kind.values()) {
            compare(kind, normal.latencies(kind), overload.latencies(kind), measured);
        }
        double recovery = recovery(normal, after);
        if (measured) {
            figures.atMost("seconds until all is as before", recovery, RECOVERY_SECONDS);
        }
        figures.atLeast("requests sent away under overload", overload.refusedCount(), 1);
        figures.exactly(
                "answers that are neither 2xx nor 429 or 503 with Retry-After", faults(normal, overload, after), 0);
    }

    private void compare(Ask.Kind kind, Latencies normal, Latencies overload, boolean measured) {
        if (normal.milliseconds().isEmpty() || overload.milliseconds().isEmpty()) {
            trial.figures()
                    .report(
                            kind.words() + " that were let in",
                            overload.milliseconds().size());
            return;
        }
        trial.figures().report(kind.words() + " at half", normal.toString());
        trial.figures().report(kind.words() + " under overload", overload.toString());
        for (int percent : new int[] {50, 99}) {
            String name = "%s: p%d under overload / at half".formatted(kind.words(), percent);
            double ratio = overload.percentile(percent) / normal.percentile(percent);
            if (measured) {
                trial.figures().atMost(name, ratio, SLOWER);
            } else {
                trial.figures().report(name, ratio);
            }
        }
    }

    /** The end of the last second in which a request was sent away or the median was too long. */
    private double recovery(Tally normal, Tally after) {
        double usual = median(Arrays.stream(Ask.Kind.values())
                .flatMap(kind -> normal.latencies(kind).milliseconds().stream())
                .toList());
        int last = 0;
        for (int second = 0; second < seconds(5, 20).toSeconds(); second++) {
            List<Double> answered = after.inSecond(second);
            if (after.refusedInSecond(second) > 0 || answered.isEmpty() || median(answered) > SLOWER * usual) {
                last = second + 1;
            }
        }
        return last;
    }

    private static double median(List<Double> milliseconds) {
        return milliseconds.isEmpty() ? 0 : new Latencies(milliseconds).percentile(50);
    }

    private int faults(Tally... tallies) {
        int count = 0;
        for (Tally tally : tallies) {
            tally.faults().forEach((words, times) -> trial.say("%6d x %s".formatted(times, words)));
            count +=
                    tally.faults().values().stream().mapToInt(Integer::intValue).sum();
        }
        return count;
    }

    private static String counts(Tally normal, Tally overload, Tally after) {
        return "%d, %d, %d".formatted(normal.refusedCount(), overload.refusedCount(), after.refusedCount());
    }

    private static String summary(Tally tally) {
        StringBuilder words = new StringBuilder("%d asked, %d answered, %d sent away, %d limited"
                .formatted(tally.count(), tally.acceptedCount(), tally.refusedCount(), tally.limitedCount()));
        for (Ask.Kind kind : Ask.Kind.values()) {
            Latencies latencies = tally.latencies(kind);
            if (!latencies.milliseconds().isEmpty()) {
                words.append(String.format(Locale.ROOT, "%n  %s: %s", kind.words(), latencies));
            }
        }
        return words.toString();
    }

    private Tally keep(Tally tally) {
        submitted.addAll(tally.submitted());
        return tally;
    }

    private Duration seconds(int quick, int full) {
        return Duration.ofSeconds(trial.options().sized(quick, full));
    }
}
