package io.hearsay.cli.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of checking one invariant. Of each fault it keeps some examples and counts the rest. */
final class Finding {

    private static final int EXAMPLES = 10;

    private final Invariant invariant;
    private final boolean atRest;
    private final Map<String, Long> unfinished = new LinkedHashMap<>();
    private final Map<String, Long> noted = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private long checked;
    private long faults;
    private String skipped;

    /** @param atRest whether what is unfinished is wrong */
    Finding(Invariant invariant, boolean atRest) {
        this.invariant = invariant;
        this.atRest = atRest;
    }

    /**
     * Something that is wrong.
     *
     * @param what in a few words
     * @param values ids and values by name; a null one is none
     */
    record Example(String what, Map<String, String> values) {}

    /** How it stands. */
    enum Verdict {
        OK,
        PENDING,
        BROKEN,
        SKIPPED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** So many rows more were looked at. */
    void checked(long rows) {
        checked += rows;
    }

    /** One thing is wrong. */
    void fault(String what, Map<String, String> values) {
        faults++;
        if (kinds.merge(what, 1, Integer::sum) <= EXAMPLES) {
            examples.add(new Example(what, values));
        }
    }

    /** One thing is under way; wrong where nothing should be. */
    void unfinished(String what, Map<String, String> values) {
        if (atRest) {
            fault(what, values);
        } else {
            unfinished.merge(what, 1L, Long::sum);
        }
    }

    /** One thing that whoever asks should know of, and that is not wrong. */
    void note(String what) {
        noted.merge(what, 1L, Long::sum);
    }

    /** It cannot be checked here. */
    void skip(String why) {
        skipped = why;
    }

    Invariant invariant() {
        return invariant;
    }

    long checked() {
        return checked;
    }

    long faults() {
        return faults;
    }

    /** What is under way: how many of each. */
    Map<String, Long> unfinished() {
        return Map.copyOf(unfinished);
    }

    /** What is not wrong and yet to be told: how many of each. */
    Map<String, Long> noted() {
        return Map.copyOf(noted);
    }

    List<Example> examples() {
        return List.copyOf(examples);
    }

    /** Why it was not checked, or null. */
    String skipped() {
        return skipped;
    }

    Verdict verdict() {
        if (faults > 0) {
            return Verdict.BROKEN;
        }
        if (skipped != null) {
            return Verdict.SKIPPED;
        }
        return unfinished.isEmpty() ? Verdict.OK : Verdict.PENDING;
    }
}
