/**
 * The way in: one extractor at a time moves entries of the scraper's feed into {@code claim.intake}; all of them lease
 * articles from there, work on them and say what became of each. A worker that dies loses its lease, never an article.
 */
package io.hearsay.extractor.intake;
