package io.hearsay.query.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an operator found wrong.
 *
 * @param kind what is to be done
 * @param claims the claims it is about; of a join none
 * @param statements the statements that are one, for a join
 * @param speaker who spoke, for a speaker correction
 * @param reason why, in the operator's words
 * @param author who says so, where operators need no key; else it is the key's name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewCorrection", description = "What an operator found wrong.")
public record CorrectionRequest(
        @Schema(
                        enumeration = {"speaker", "not-a-claim", "split", "join"},
                        examples = "speaker")
                String kind,
        @Schema(
                        description = "Claims it is about; none for a join",
                        nullable = true,
                        examples = "[\"c00000000000000000000005\"]")
                List<String> claims,
        @Schema(description = "Statements that are one, for a join", nullable = true) List<String> statements,
        @Schema(description = "Who spoke, for a speaker correction", nullable = true) CorrectedSpeaker speaker,
        @Schema(examples = "The briefing's transcript names him.") String reason,
        @Schema(
                        description = "Who says so, where operators need no key; with a key it is the key's name",
                        nullable = true,
                        examples = "desk")
                String author) {

    CorrectionRequest by(String name) {
        return new CorrectionRequest(kind, claims, statements, speaker, reason, name);
    }
}
