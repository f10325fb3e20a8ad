/**
 * Traces over OpenTelemetry of what becomes of an article: it is taken from the feed, read and stored. Off unless they
 * are asked for. The scraper's visit to its page is another trace, found by the same {@code hearsay.article.id}.
 */
package io.hearsay.extractor.trace;
