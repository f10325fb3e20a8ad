package io.hearsay.extractor.intake;

/**
 * How far the feed has been read.
 *
 * @param cursor of the last entry taken, or null at the start
 * @param extractorVersion the version the feed is being read for, or null before the first reading
 */
record FeedPosition(String cursor, String extractorVersion) {}
