/**
 * Finding further addresses in what was fetched. {@link io.hearsay.scraper.discovery.Lists} reads documents that list
 * pages: sitemaps, their indexes, and feeds, however broken. {@link io.hearsay.scraper.discovery.PageLinks} reads what
 * a page leads to: links, feeds, its canonical address, a refresh, its other forms.
 * {@link io.hearsay.scraper.discovery.Freshness} tells how new a listed page is. All are pure functions of a body and
 * its address; what they read is hostile, so each takes time and memory in line with its input and none of them throws.
 */
package io.hearsay.scraper.discovery;
