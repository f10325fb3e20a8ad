package io.hearsay.query.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of an article's text, with the words it covers and some before and after.
 *
 * @param start first position in the article's text, in Unicode code points
 * @param end position after the last one
 * @param exact the words themselves
 * @param prefix up to 32 code points before
 * @param suffix up to 32 code points after
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">W3C Text Quote Selector</a>
 */
@Schema(description = "A stretch of an article's text: half-open, in Unicode code points, with its words.")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Passage(
        @Schema(examples = "312") int start,
        @Schema(examples = "361") int end,
        @Schema(examples = "There are no plans to coordinate") String exact,
        @Schema(nullable = true, examples = "White House spokesman said: ") String prefix,
        @Schema(nullable = true, examples = " with the Assad regime") String suffix) {}
