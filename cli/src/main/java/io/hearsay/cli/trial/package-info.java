/**
 * What benchmarks and verifications share: a {@link io.hearsay.cli.trial.Crawling} drives scrapers over a farm, a
 * {@link io.hearsay.cli.trial.Ledger} reads what they wrote down, {@link io.hearsay.cli.trial.ProcessUse} what it cost,
 * and {@link io.hearsay.cli.trial.Figures} sets each figure beside its target.
 */
package io.hearsay.cli.trial;
