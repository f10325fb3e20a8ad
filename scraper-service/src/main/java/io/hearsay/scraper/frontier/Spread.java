package io.hearsay.scraper.frontier;

import java.time.Duration;

/**
 * What one visit learned about every other address of its host that waits: none of them need be tried to know it.
 *
 * @param prefix of the addresses it holds for
 * @param state {@link UrlState#QUEUED}, or the state they end in
 * @param reason in one sentence
 * @param pause from now until they are due, where they stay queued
 */
public record Spread(String host, String prefix, UrlState state, String reason, Duration pause) {}
