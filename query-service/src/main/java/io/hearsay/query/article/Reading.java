package io.hearsay.query.article;

import java.time.OffsetDateTime;

/**
 * An article's whole text, which is for judging and not for answering.
 *
 * @param fetchedAt when it was read, which it cannot be younger than; may be null
 */
public record Reading(String id, String text, OffsetDateTime fetchedAt) {}
