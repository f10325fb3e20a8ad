package io.hearsay.cli.fault;

import io.hearsay.cli.trial.Trial;
import java.util.Map;
import java.util.TreeMap;

/** How often requests were answered how. */
public final class Answers {

    private static final String NONE = "no answer";

    private final String of;
    private final Map<String, Long> counts = new TreeMap<>();

    Answers(String of) {
        this.of = of;
    }

    synchronized void note(int status) {
        counts.merge(Integer.toString(status), 1L, Long::sum);
    }

    synchronized void noteNone() {
        counts.merge(NONE, 1L, Long::sum);
    }

    /** Reports each status; a 5xx other than 503 is none that a client could make anything of. */
    public synchronized void report(Trial trial) {
        counts.forEach((status, count) -> trial.figures().report("%s: %s".formatted(of, status), count));
        long faults = counts.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("5") && !entry.getKey().equals("503"))
                .mapToLong(Map.Entry::getValue)
                .sum();
        trial.figures().exactly("%s: 5xx but 503".formatted(of), faults, 0);
    }
}
