package io.hearsay.query.statement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a statement relates to another.
 *
 * @param direction {@code from} when this statement is the relation's first ("this entails the other"), else {@code to}
 * @param reason what decided, in words
 */
@Schema(name = "Relation", description = "How a statement relates to another, with what decided.")
public record RelationAnswer(
        @Schema(examples = "1a2b3c4d5e6f708192a3b4c5") String id,
        @Schema(
                        enumeration = {"same", "entails", "contradicts", "position-change"},
                        examples = "contradicts")
                String kind,
        @Schema(
                        enumeration = {"from", "to"},
                        examples = "from")
                String direction,
        StatementReference statement,
        @Schema(nullable = true, examples = "0.8") Double score,
        @Schema(nullable = true, examples = "denied intention against an asserted act") String reason) {}
