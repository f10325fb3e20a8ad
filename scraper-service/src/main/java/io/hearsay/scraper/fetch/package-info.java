/**
 * The act of fetching: one HTTP request with limits on time, size and compression, and what came of it. Redirects are
 * answers like others here; whoever asked decides whether to follow.
 */
package io.hearsay.scraper.fetch;
