/**
 * What may be fetched: robots.txt by RFC 9309, kept in the database per origin. A file that cannot be read now forbids
 * everything until it can; one that does not exist forbids nothing.
 */
package io.hearsay.scraper.robots;
