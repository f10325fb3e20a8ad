/**
 * The act of fetching: one HTTP request with limits on time, pace, size and compression, and what came of it. Redirects
 * are answers like others here; whoever asked decides whether to follow. Start with
 * {@link io.hearsay.scraper.fetch.Fetcher}; {@link io.hearsay.scraper.fetch.Transport} is the client below it,
 * {@link io.hearsay.scraper.fetch.GuardedSocket} the connection below that, where private networks are refused and
 * floods cut off.
 */
package io.hearsay.scraper.fetch;
