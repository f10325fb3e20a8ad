package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Relation;
import io.hearsay.extractor.Word;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How two utterances relate.
 *
 * @param relation the relation of a to b
 * @param score confidence, from 0 to 1
 * @param reason what decided, in words
 */
@Schema(description = "How a relates to b, and what decided.")
public record Comparison(
        @Schema(
                        enumeration = {"same", "entails", "contradicts", "position-change", "unrelated"},
                        examples = "contradicts")
                String relation,
        @Schema(description = "Confidence, from 0 to 1", examples = "0.8") double score,
        @Schema(examples = "one denies what the other asserts") String reason) {

    static Comparison of(Relation relation) {
        return new Comparison(Word.of(relation.kind()), relation.score(), relation.reason());
    }
}
