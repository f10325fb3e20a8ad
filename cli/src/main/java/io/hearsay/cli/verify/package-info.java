/**
 * {@code hearsay verify}: promises that are kept or broken. Each {@link io.hearsay.cli.verify.Verification} starts
 * scrapers as processes of their own on a farm and sets what came of it beside what was promised.
 */
package io.hearsay.cli.verify;
