/**
 * Twins of the page's views: the same address with {@code .json}, {@code .jsonl} or {@code .csv} at its end answers the
 * same as data. A twin is no resource of its own: it is the API's answer, written in another form.
 */
package io.hearsay.query.twin;
