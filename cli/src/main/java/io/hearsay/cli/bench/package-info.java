/**
 * {@code hearsay bench}: how fast, on how little, beside whom. Each {@link io.hearsay.cli.bench.Bench} starts scrapers
 * as processes of their own on a farm and measures them from outside; the peer it is compared with runs on the same
 * farm, the same Postgres and the same machine, in turn.
 */
package io.hearsay.cli.bench;
