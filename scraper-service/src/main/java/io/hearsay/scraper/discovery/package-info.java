/**
 * Finding further addresses in what was fetched: sitemaps and sitemap indexes, RSS and Atom feeds, links, meta refresh
 * and canonical links of pages. Pure functions of a body and its address.
 */
package io.hearsay.scraper.discovery;
