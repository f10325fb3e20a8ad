package io.hearsay.extractor.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.entity.GivenSpeaker;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import io.hearsay.extractor.RequestText;
import io.hearsay.extractor.Word;
import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who spoke according to an operator.
 *
 * @param name name or description; null for an unresolved speaker
 * @param status named, anonymous or unresolved
 * @param role office, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CorrectedSpeaker", description = "Who spoke according to an operator.")
public record SpeakerCorrection(
        @Schema(
                        description = "Name or description; none for an unresolved speaker",
                        nullable = true,
                        examples = "Josh Earnest")
                String name,
        @Schema(
                        enumeration = {"named", "anonymous", "unresolved"},
                        examples = "named")
                String status,
        @Schema(description = "Office", nullable = true, examples = "White House spokesman") String role) {

    private static final int LONGEST = 500;
    private static final List<String> STATUSES = List.of("named", "anonymous", "unresolved");

    /** The same, checked. */
    SpeakerCorrection checked() {
        if (status == null) {
            throw ProblemException.badRequest(
                    "speaker.status", "speaker.status must be one of named, anonymous, unresolved");
        }
        QueryParameters.oneOf("speaker.status", status, STATUSES);
        if (status.equals("unresolved")) {
            return new SpeakerCorrection(null, status, null);
        }
        RequestText.required("speaker.name", name, LONGEST);
        RequestText.optional("speaker.role", role, LONGEST);
        return this;
    }

    /** The speaker as claims have it. */
    Speaker speaker() {
        return GivenSpeaker.of(name, Word.constant(SpeakerStatus.class, status), role);
    }
}
