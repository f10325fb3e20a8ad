package io.hearsay.cli.doctor;

/**
 * A query whose rows are faults.
 *
 * @param what is wrong with each row, in a few words
 * @param unfinished whether it is none while services work
 * @param sql its columns are shown under their names
 */
record Probe(String what, boolean unfinished, String sql) {

    /** What must never be found. */
    static Probe never(String what, String sql) {
        return new Probe(what, false, sql);
    }

    /** What must not be found at rest. */
    static Probe notAtRest(String what, String sql) {
        return new Probe(what, true, sql);
    }
}
