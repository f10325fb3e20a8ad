/**
 * What is to be fetched: one row per address and crawl. Scrapers lease a host and an address together, both for a
 * limited time; every address ends in a named {@link io.hearsay.scraper.frontier.UrlState state}.
 */
package io.hearsay.scraper.frontier;
