package io.hearsay.cli.doctor;

/**
 * A query whose rows are faults, or worth a word.
 *
 * @param what is wrong with each row, in a few words
 * @param weight when it is a fault
 * @param sql its columns are shown under their names
 */
record Probe(String what, Weight weight, String sql) {

    /** When what is found is a fault. */
    enum Weight {
        ALWAYS,
        AT_REST,
        /** Never: it is counted and told. */
        NEVER
    }

    /** Whether it is no fault while services work. */
    boolean unfinished() {
        return weight == Weight.AT_REST;
    }

    /** What must never be found. */
    static Probe never(String what, String sql) {
        return new Probe(what, Weight.ALWAYS, sql);
    }

    /** What must not be found at rest. */
    static Probe notAtRest(String what, String sql) {
        return new Probe(what, Weight.AT_REST, sql);
    }

    /** What may be found, and is counted. */
    static Probe counted(String what, String sql) {
        return new Probe(what, Weight.NEVER, sql);
    }
}
