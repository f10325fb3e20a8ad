/**
 * The extractor: it reads the scraper's article feed ({@link io.hearsay.extractor.intake}), finds the claims in each
 * article ({@link io.hearsay.extractor.claim}), tells reprints from independent texts
 * ({@link io.hearsay.extractor.syndication}) and puts claims together into statements, propositions and relations
 * ({@link io.hearsay.extractor.corroboration}). It owns schema {@code claim}; others read its {@code _v1} views.
 */
package io.hearsay.extractor;
