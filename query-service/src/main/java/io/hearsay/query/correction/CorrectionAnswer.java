package io.hearsay.query.correction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A correction as it stands in the log.
 *
 * @param claims the claims it is about, as they were named; of a join all of the statements' claims
 * @param statements the statements that were joined, or the one that was split
 * @param state waiting while none of its claims is there, superseded when a later one decides otherwise
 * @param supersededBy the later correction that decided otherwise about some of its claims
 * @param missing claims of it that are not there now; it applies to them again when they come back
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Correction", description = "A correction as it stands in the log.")
public record CorrectionAnswer(
        @Schema(examples = "4e5f60718293a4b5c6d7e8f9") String id,
        @Schema(
                        enumeration = {"speaker", "not-a-claim", "split", "join"},
                        examples = "speaker")
                String kind,
        List<String> claims,
        List<String> statements,
        @Schema(nullable = true) CorrectedSpeaker speaker,
        @Schema(examples = "The briefing's transcript names him.") String reason,
        @Schema(examples = "desk") String author,
        @Schema(examples = "2026-11-22T12:00:00Z") OffsetDateTime createdAt,
        @Schema(nullable = true) OffsetDateTime undoneAt,
        @Schema(nullable = true) String undoneBy,
        @Schema(
                        enumeration = {"waiting", "applied", "superseded", "undone"},
                        examples = "applied")
                String state,
        @Schema(nullable = true) String supersededBy,
        List<String> missing) {

    static CorrectionAnswer of(CorrectionRow row) {
        return new CorrectionAnswer(
                row.id,
                row.kind,
                row.claims,
                row.statements,
                row.speaker,
                row.reason,
                row.author,
                row.createdAt,
                row.undoneAt,
                row.undoneBy,
                row.state,
                row.supersededBy,
                row.missing);
    }
}
