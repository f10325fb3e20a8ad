package io.hearsay.extractor.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.hearsay.extractor.Json;
import jakarta.persistence.Tuple;
import java.time.Instant;
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
        @Schema(nullable = true) SpeakerCorrection speaker,
        @Schema(examples = "The briefing's transcript names him.") String reason,
        @Schema(examples = "desk") String author,
        @Schema(examples = "2026-11-22T12:00:00Z") Instant createdAt,
        @Schema(nullable = true) Instant undoneAt,
        @Schema(nullable = true) String undoneBy,
        @Schema(
                        enumeration = {"waiting", "applied", "superseded", "undone"},
                        examples = "applied")
                String state,
        @Schema(nullable = true) String supersededBy,
        List<String> missing) {

    static final String COLUMNS =
            """
            id, kind, claims, statements, cast(speaker as text), reason, author, created_at, undone_at, undone_by,
            state, superseded_by, missing""";

    private static final TypeReference<SpeakerCorrection> SPEAKER = new TypeReference<>() {};

    static CorrectionAnswer of(Tuple row) {
        String speaker = row.get(4, String.class);
        return new CorrectionAnswer(
                row.get(0, String.class),
                row.get(1, String.class),
                List.of(row.get(2, String[].class)),
                List.of(row.get(3, String[].class)),
                speaker == null ? null : Json.read(speaker, SPEAKER),
                row.get(5, String.class),
                row.get(6, String.class),
                row.get(7, Instant.class),
                row.get(8, Instant.class),
                row.get(9, String.class),
                row.get(10, String.class),
                row.get(11, String.class),
                List.of(row.get(12, String[].class)));
    }
}
