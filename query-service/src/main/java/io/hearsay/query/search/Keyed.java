package io.hearsay.query.search;

/** A row that has an id, by which entries with equal sort keys are told apart. */
public interface Keyed {

    /** The row's id. */
    String id();
}
