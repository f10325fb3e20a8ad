package io.hearsay.extractor.correction;

import io.hearsay.extractor.RequestText;
import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an operator found wrong.
 *
 * @param kind what is to be done
 * @param claims ids of the claims it is about; of a join none
 * @param statements ids of the statements to be joined
 * @param speaker who spoke, for a speaker correction
 * @param reason why, in the operator's words
 * @param author who says so
 */
@Schema(name = "NewCorrection", description = "What an operator found wrong.")
public record CorrectionRequest(
        @Schema(
                        required = true,
                        enumeration = {"speaker", "not-a-claim", "split", "join"},
                        examples = "speaker")
                String kind,
        @Schema(description = "Claims it is about; none for a join", nullable = true) List<String> claims,
        @Schema(description = "Statements that are one, for a join", nullable = true) List<String> statements,
        @Schema(description = "Who spoke, for a speaker correction", nullable = true) SpeakerCorrection speaker,
        @Schema(required = true, examples = "The briefing's transcript names him.") String reason,
        @Schema(required = true, examples = "desk") String author) {

    static final List<String> KINDS = List.of("speaker", "not-a-claim", "split", "join");

    private static final int MOST_CLAIMS = 500;
    private static final int MOST_STATEMENTS = 50;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_AUTHOR = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

    /** The same, checked as far as it can be without what is stored. */
    CorrectionRequest checked() {
        if (kind == null) {
            throw ProblemException.badRequest("kind", "kind must be one of " + String.join(", ", KINDS));
        }
        QueryParameters.oneOf("kind", kind, KINDS);
        boolean join = kind.equals("join");
        return new CorrectionRequest(
                kind,
                join ? none("claims", claims) : ids("claims", claims, 1, MOST_CLAIMS),
                join ? ids("statements", statements, 2, MOST_STATEMENTS) : none("statements", statements),
                speakerChecked(),
                RequestText.required("reason", reason, LONGEST_REASON).strip(),
                RequestText.required("author", author, LONGEST_AUTHOR).strip());
    }

    private SpeakerCorrection speakerChecked() {
        if (kind.equals("speaker")) {
            if (speaker == null) {
                throw ProblemException.badRequest("speaker", "speaker must be an object with name, status and role");
            }
            return speaker.checked();
        }
        if (speaker != null) {
            throw ProblemException.badRequest("speaker", "speaker belongs to a correction of kind speaker only");
        }
        return null;
    }

    private List<String> none(String field, List<String> ids) {
        if (ids != null && !ids.isEmpty()) {
            throw ProblemException.badRequest(
                    field, "%s must not be given with a correction of kind %s".formatted(field, kind));
        }
        return List.of();
    }

    private static List<String> ids(String field, List<String> ids, int least, int most) {
        List<String> given = ids == null
                ? List.of()
                : ids.stream().filter(Objects::nonNull).distinct().toList();
        if (given.size() < least || given.size() > most) {
            throw ProblemException.badRequest(
                    field, "%s must be a list of %d to %d different ids".formatted(field, least, most));
        }
        if (!given.stream().allMatch(id -> ID.matcher(id).matches())) {
            throw ProblemException.badRequest(field, field + " must be ids: 24 hexadecimal digits in lower case");
        }
        return given;
    }
}
