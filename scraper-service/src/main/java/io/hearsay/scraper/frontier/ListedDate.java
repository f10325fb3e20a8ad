package io.hearsay.scraper.frontier;

/**
 * The publication date that a sitemap or feed gives for a page.
 *
 * @param date ISO 8601
 * @param evidence {@code sitemap} or {@code feed}
 */
public record ListedDate(String date, String evidence) {}
