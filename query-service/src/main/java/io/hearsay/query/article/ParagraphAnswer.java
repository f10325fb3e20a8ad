package io.hearsay.query.article;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One paragraph.
 *
 * @param start its first position in the article's text, in Unicode code points
 * @param end position after its last one
 */
@Schema(name = "Paragraph", description = "One paragraph with its place in the article's text, in code points.")
public record ParagraphAnswer(@Schema(examples = "0") int start, @Schema(examples = "212") int end, String text) {}
