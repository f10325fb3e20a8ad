package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Origin;
import io.hearsay.corroboration.Origins;
import io.hearsay.corroboration.Origins.ReprintLink;
import io.hearsay.corroboration.Proposition;
import io.hearsay.corroboration.Report;
import io.hearsay.corroboration.Statement;
import io.hearsay.extractor.Json;
import io.hearsay.text.ContentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes rows of propositions. */
final class PropositionRows {

    private final Map<String, StatementRow> statements;

    /** @param statements the rows of their statements, by id */
    PropositionRows(Map<String, StatementRow> statements) {
        this.statements = statements;
    }

    /** The row of a proposition, given which articles carry the same text. */
    PropositionRow row(Proposition proposition, Collection<ReprintLink> links) {
        List<Report> reports = proposition.reports();
        List<Origin> origins = Origins.of(reports, links);
        PropositionRow row = new PropositionRow();
        row.id = proposition.id();
        row.text = proposition.text();
        row.statements = proposition.statements().size();
        row.speakers =
                (int) members(proposition).map(PropositionRows::who).distinct().count();
        row.pages = (int) reports.stream().map(Report::article).distinct().count();
        row.origins = origins.size();
        row.originGroups = Json.write(OriginGroup.of(origins));
        row.speakerNames = joined(members(proposition).map(statement -> statement.speakerName));
        row.context = joined(members(proposition).map(statement -> statement.context));
        row.digest = ContentId.of(Json.write(row));
        row.updatedAt = Instant.now();
        return row;
    }

    private Stream<StatementRow> members(Proposition proposition) {
        return proposition.statements().stream().map(Statement::id).map(statements::get);
    }

    /** Unresolved sources are nobody in particular and count as one. */
    private static String who(StatementRow statement) {
        return statement.speakerId == null ? "" : statement.speakerId;
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(Objects::nonNull).distinct().collect(Collectors.joining(" "));
    }
}
