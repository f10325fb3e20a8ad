/**
 * The hosts that are fetched from, and politeness towards each: one request at a time and a pause between two, over all
 * scrapers, because the lease on a host and the time of its next request lie in the database.
 */
package io.hearsay.scraper.host;
