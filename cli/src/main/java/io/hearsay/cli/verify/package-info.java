/**
 * {@code hearsay verify}: promises that are kept or broken. A {@link io.hearsay.cli.verify.Verification} of the scraper
 * starts scrapers as processes of their own on a farm, one of the extraction of articles reads pages itself; each sets
 * what came of it beside what was promised.
 */
package io.hearsay.cli.verify;
