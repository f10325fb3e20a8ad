/**
 * The filters: one JSON object a line in, one a line out, no database. {@link io.hearsay.cli.filter.JsonLines} reads
 * and writes; each filter turns one line's object into its answer.
 */
package io.hearsay.cli.filter;
