package io.hearsay.scraper.frontier;

/**
 * What became of an address so far.
 *
 * @param target the address it leads to or duplicates, or null
 */
public record Standing(UrlState state, String target) {}
