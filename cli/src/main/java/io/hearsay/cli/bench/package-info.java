/**
 * {@code hearsay bench}: how fast, on how little, beside whom. A {@link io.hearsay.cli.bench.Bench} of the scraper
 * starts scrapers as processes of their own on a farm and measures them from outside; the peer it is compared with runs
 * on the same farm, the same Postgres and the same machine, in turn. That of extraction reads the same pages as its
 * peer.
 */
package io.hearsay.cli.bench;
