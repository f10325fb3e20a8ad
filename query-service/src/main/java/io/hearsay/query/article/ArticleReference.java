package io.hearsay.query.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article in short.
 *
 * @param url where it was read; null for a text handed in without an address
 * @param published its date with evidence, or null when undated
 */
@Schema(description = "An article in short.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ArticleReference(
        @Schema(examples = "5b1f0c9a7e3d2846a0b1c2d3") String id,
        @Schema(nullable = true, examples = "https://news.example/syria") String url,
        @Schema(nullable = true, examples = "No plans to coordinate, says White House") String title,
        @Schema(nullable = true, examples = "Meridian") String outlet,
        @Schema(nullable = true) DatedAnswer published) {}
