package io.hearsay.query.article;

import io.hearsay.query.search.Passage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where one claim stands in its article.
 *
 * @param statementId the utterance it reports; absent for attitudes
 */
@Schema(description = "Where one claim stands in its article.")
public record Highlight(
        @Schema(examples = "9d4e1c7b2a3f5068b1c2d3e4") String claimId,
        @Schema(nullable = true) String statementId,
        @Schema(nullable = true, examples = "Josh Earnest") String speakerName,
        List<Passage> content,
        @Schema(nullable = true) Passage cue,
        @Schema(nullable = true) Passage source) {}
