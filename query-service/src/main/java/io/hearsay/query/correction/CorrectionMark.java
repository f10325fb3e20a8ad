package io.hearsay.query.correction;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction that made a claim or statement what it is, in short. */
@Schema(description = "A correction that made it what it is, in short; /corrections has all of it.")
public record CorrectionMark(
        @Schema(examples = "4e5f60718293a4b5c6d7e8f9") String id,
        @Schema(
                        enumeration = {"speaker", "not-a-claim", "split", "join"},
                        examples = "speaker")
                String kind,
        @Schema(examples = "desk") String author,
        @Schema(examples = "The briefing's transcript names him.") String reason,
        @Schema(examples = "2026-11-22T12:00:00Z") OffsetDateTime createdAt) {}
