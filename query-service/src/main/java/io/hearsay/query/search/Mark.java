package io.hearsay.query.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A word of a text that a search matched: half-open, in Unicode code points of that text.
 *
 * @param start first position
 * @param end position after the last one
 */
@Schema(description = "A word that a search matched: half-open, in Unicode code points of the text it stands in.")
public record Mark(@Schema(examples = "22") int start, @Schema(examples = "32") int end) {}
