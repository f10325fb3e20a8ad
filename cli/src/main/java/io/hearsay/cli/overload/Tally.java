package io.hearsay.cli.overload;

import io.hearsay.cli.trial.Latencies;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of requests. */
final class Tally {

    private static final int OVERLOADED = 503;

    private final Map<Ask.Kind, List<Double>> accepted = new EnumMap<>(Ask.Kind.class);
    private final List<String> submitted = new ArrayList<>();
    private final Map<String, Integer> faults = new TreeMap<>();
    private final Map<Integer, Integer> refusedInSecond = new TreeMap<>();
    private final Map<Integer, List<Double>> acceptedInSecond = new TreeMap<>();
    private int limited;
    private int refused;

    Tally() {
        for (Ask.Kind kind : Ask.Kind.values()) {
            accepted.put(kind, new ArrayList<>());
        }
    }

    /**
     * Notes an answer.
     *
     * @param second in which it was due, from the beginning
     * @param milliseconds since it was due
     */
    synchronized void note(Ask ask, Answer answer, int second, double milliseconds) {
        if (answer.isAccepted()) {
            accepted.get(ask.kind()).add(milliseconds);
            acceptedInSecond.computeIfAbsent(second, _ -> new ArrayList<>()).add(milliseconds);
            if (ask.kind() == Ask.Kind.SUBMISSION) {
                submitted.add(answer.body().replaceAll(".*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
            }
        } else if (!answer.isRefused()) {
            fault("%s answered %d%s"
                    .formatted(ask.kind().words(), answer.status(), answer.saysWhen() ? "" : " without Retry-After"));
        } else if (answer.status() == OVERLOADED) {
            refused++;
            refusedInSecond.merge(second, 1, Integer::sum);
        } else {
            limited++;
        }
    }

    /** Notes what should never happen. */
    synchronized void fault(String words) {
        faults.merge(words, 1, Integer::sum);
    }

    /** How long accepted requests of a kind took. */
    synchronized Latencies latencies(Ask.Kind kind) {
        return new Latencies(accepted.get(kind));
    }

    /** How long those took that were due in a second; empty when none was accepted. */
    synchronized List<Double> inSecond(int second) {
        return List.copyOf(acceptedInSecond.getOrDefault(second, List.of()));
    }

    /** How many were sent away that were due in a second. */
    synchronized int refusedInSecond(int second) {
        return refusedInSecond.getOrDefault(second, 0);
    }

    synchronized int acceptedCount() {
        return accepted.values().stream().mapToInt(List::size).sum();
    }

    /** Sent away because more was asked for than could be done. */
    synchronized int refusedCount() {
        return refused;
    }

    /** Sent away because one caller asked for more than it may. */
    synchronized int limitedCount() {
        return limited;
    }

    /** The ids of the articles that were taken. */
    synchronized List<String> submitted() {
        return List.copyOf(submitted);
    }

    /** What should never have happened, and how often it did. */
    synchronized Map<String, Integer> faults() {
        return new TreeMap<>(faults);
    }

    int count() {
        return acceptedCount()
                + refusedCount()
                + limitedCount()
                + faults().values().stream().mapToInt(Integer::intValue).sum();
    }
}
