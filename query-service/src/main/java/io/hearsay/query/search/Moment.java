package io.hearsay.query.search;

/**
 * What the present transaction sees.
 *
 * @param changes how often entries had changed
 * @param snapshot as Postgres writes it
 */
record Moment(long changes, String snapshot) {}
