/**
 * Traces over OpenTelemetry: one per visit, with what it did as spans below, and of each request to the API. Off unless
 * they are asked for. The sites that are scraped are never told about them.
 */
package io.hearsay.scraper.trace;
