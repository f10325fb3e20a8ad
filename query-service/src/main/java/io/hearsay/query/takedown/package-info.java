/**
 * Take-downs, for operators: of addresses, outlets, hosts and parts of sites, which the scraper owns, and of what
 * people said, which the extractor owns. Both are asked for here, so that each leaves a line in the audit.
 */
package io.hearsay.query.takedown;
