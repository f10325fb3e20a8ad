package io.hearsay.scraper.visit;

import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.frontier.Lease;

/**
 * An address to visit, with what is known before.
 *
 * @param known its last answer, or null when it was never asked for
 * @param foregone what it comes to without being visited, or null when it is to be visited
 */
record Assignment(Lease lease, Crawl crawl, KnownPage known, Outcome foregone) {}
