/**
 * Answers that are dear to find and asked for often, kept for a moment: however many clients watch, the database is
 * asked once.
 */
package io.hearsay.scraper.cache;
