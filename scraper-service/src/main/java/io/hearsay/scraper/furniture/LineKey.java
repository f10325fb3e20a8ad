package io.hearsay.scraper.furniture;

/**
 * A line of an outlet.
 *
 * @param hash of the line, masked, as {@link CountedPage#hash} gives it
 */
record LineKey(String outlet, long hash) {}
