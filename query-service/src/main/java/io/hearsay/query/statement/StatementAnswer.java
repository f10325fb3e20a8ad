package io.hearsay.query.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.claim.Hop;
import io.hearsay.query.correction.CorrectionMark;
import io.hearsay.query.search.Mark;
import io.hearsay.query.speaker.SpeakerReference;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One utterance by one speaker, however many articles report it.
 *
 * @param pages how many articles report it
 * @param origins how many independent roots these reports have
 * @param originGroups the roots, each with why its reports are one
 * @param firstReported date of the earliest dated report
 * @param saidOn when it was said as far as any report tells, else when it was first reported
 * @param claims its reports, the earliest published first
 * @param relations to other statements
 * @param corrections by which operators made it what it is
 * @param marks the words that a search matched, or null
 */
@Schema(name = "Statement", description = "One utterance by one speaker, however many articles report it.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StatementAnswer(
        @Schema(examples = "7c2b1a0f9e8d3746c5b4a392") String id,
        @Schema(examples = "There are no plans to coordinate with the Assad regime") String text,
        SpeakerReference speaker,
        List<Hop> via,
        @Schema(examples = "assert") String act,
        @Schema(examples = "negated") String polarity,
        @Schema(examples = "certain") String modality,
        @Schema(examples = "3") int pages,
        @Schema(examples = "1") int origins,
        List<OriginGroup> originGroups,
        @Schema(nullable = true, examples = "2014-08-26") String firstReported,
        @Schema(nullable = true, examples = "2014-08-26") String saidOn,
        List<ClaimAnswer> claims,
        @Schema(nullable = true) String propositionId,
        List<RelationAnswer> relations,
        @Schema(description = "What operators corrected of its claims, the split and the joined among it")
                List<CorrectionMark> corrections,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        nullable = true,
                        description = "Where in text the words of the search stand; of a search with words alone")
                List<Mark> marks) {

    static StatementAnswer of(StatementRow row, List<ClaimAnswer> claims, List<RelationAnswer> relations) {
        return new StatementAnswer(
                row.id,
                row.text,
                row.speaker(),
                row.via == null ? List.of() : row.via,
                row.act,
                row.polarity,
                row.modality,
                row.pages,
                row.origins,
                row.originGroups == null ? List.of() : row.originGroups,
                row.firstReported,
                row.saidOn,
                claims,
                row.propositionId,
                relations,
                claims.stream()
                        .flatMap(claim -> claim.corrections().stream())
                        .distinct()
                        .sorted(Comparator.comparing(CorrectionMark::createdAt).thenComparing(CorrectionMark::id))
                        .toList(),
                null);
    }

    /** The same with the words that matched. */
    StatementAnswer marked(List<Mark> matched) {
        return new StatementAnswer(
                id,
                text,
                speaker,
                via,
                act,
                polarity,
                modality,
                pages,
                origins,
                originGroups,
                firstReported,
                saidOn,
                claims,
                propositionId,
                relations,
                corrections,
                matched);
    }
}
