/**
 * The scraper: from URLs to articles, politely. A crawl puts addresses into the {@code frontier}; a {@code visit}
 * leases one, asks {@code robots}, fetches, keeps the page, finds further addresses by {@code discovery}, makes the
 * {@code article} and gives the address its final state, all in one transaction. Here lie the settings.
 */
package io.hearsay.scraper;
