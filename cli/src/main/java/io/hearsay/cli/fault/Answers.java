package io.hearsay.cli.fault;

import io.hearsay.cli.trial.Trial;
import java.net.HttpURLConnection;
import java.util.Map;
import java.util.TreeMap;

/** How often requests were answered how. */
public final class Answers {

    private static final String NONE = "no answer";

    private final String of;
    private final Map<String, Long> counts = new TreeMap<>();
    private long faults;

    Answers(String of) {
        this.of = of;
    }

    /** Whether a client could make nothing of it: any 5xx but the one that says to come again. */
    static boolean isFault(int status) {
        return status / 100 == 5 && status != HttpURLConnection.HTTP_UNAVAILABLE;
    }

    synchronized void note(int status) {
        counts.merge(Integer.toString(status), 1L, Long::sum);
        if (isFault(status)) {
            faults++;
        }
    }

    synchronized void noteNone() {
        counts.merge(NONE, 1L, Long::sum);
    }

    /** Reports each status, and that there must be no fault. */
    public synchronized void report(Trial trial) {
        counts.forEach((status, count) -> trial.figures().report("%s: %s".formatted(of, status), count));
        trial.figures().exactly("%s: 5xx but 503".formatted(of), faults, 0);
    }
}
