/**
 * Traces over OpenTelemetry: one per visit, with what it did as spans below. Off unless they are asked for. The sites
 * that are scraped are never told about them.
 */
package io.hearsay.scraper.trace;
