package io.hearsay.query.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.query.speaker.SpeakerReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement in short. */
@Schema(description = "A statement in short.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StatementReference(
        @Schema(examples = "7c2b1a0f9e8d3746c5b4a392") String id,
        @Schema(examples = "There are no plans to coordinate with the Assad regime") String text,
        SpeakerReference speaker,
        @Schema(examples = "3") int pages,
        @Schema(examples = "1") int origins,
        @Schema(nullable = true, examples = "2014-08-26") String firstReported) {}
