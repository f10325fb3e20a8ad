package io.hearsay.query.proposition;

import io.hearsay.query.speaker.SpeakerReference;
import io.hearsay.query.statement.OriginGroup;
import io.hearsay.query.statement.StatementReference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is asserted, whoever asserts it.
 *
 * @param speakers who asserts it
 * @param statements that mean it, the earliest reported first
 * @param pages how many articles report them
 * @param origins how many independent roots these reports have
 * @param supporting how many statements assert it
 * @param contradicting how many statements contradict it
 */
@Schema(name = "Proposition", description = "What is asserted, whoever asserts it.")
public record PropositionAnswer(
        @Schema(examples = "c4b3a29187f6e5d4c3b2a190") String id,
        @Schema(examples = "There are no plans to coordinate with the Assad regime") String text,
        List<SpeakerReference> speakers,
        List<StatementReference> statements,
        @Schema(examples = "3") int pages,
        @Schema(examples = "1") int origins,
        List<OriginGroup> originGroups,
        @Schema(examples = "1") int supporting,
        @Schema(examples = "1") int contradicting) {

    static PropositionAnswer of(PropositionRow row, List<StatementReference> statements) {
        List<SpeakerReference> speakers =
                statements.stream().map(StatementReference::speaker).distinct().toList();
        return new PropositionAnswer(
                row.id,
                row.text,
                speakers,
                statements,
                row.pages,
                row.origins,
                row.originGroups == null ? List.of() : row.originGroups,
                row.supporting,
                row.contradicting);
    }
}
