package io.hearsay.extractor.corroboration;

import com.fasterxml.jackson.core.type.TypeReference;
import io.hearsay.corroboration.Origin;
import io.hearsay.corroboration.Origins;
import io.hearsay.corroboration.Origins.ReprintLink;
import io.hearsay.corroboration.Report;
import io.hearsay.corroboration.Statement;
import io.hearsay.extractor.Json;
import io.hearsay.extractor.Word;
import io.hearsay.extractor.claim.ClaimRow;
import io.hearsay.extractor.claim.TextSelector;
import io.hearsay.extractor.claim.ViaHop;
import io.hearsay.extractor.entity.SpeakerId;
import io.hearsay.text.ContentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes rows of the statements of clusters of claims. */
final class StatementRows {

    private static final TypeReference<List<TextSelector>> SELECTORS = new TypeReference<>() {};

    private final Map<String, ClaimRow> claims;
    private final Map<String, String> hashes;

    /**
     * @param claims the claims by id
     * @param hashes content hashes by article id
     */
    StatementRows(Map<String, ClaimRow> claims, Map<String, String> hashes) {
        this.claims = claims;
        this.hashes = hashes;
    }

    /** The row of a statement, given which articles carry the same text. */
    StatementRow row(Statement statement, Collection<ReprintLink> links) {
        StatementRow row = new StatementRow();
        row.id = statement.id();
        row.text = statement.text();
        fillSpeaker(row, statement);
        fillContent(row, statement.fullest());
        fillCounts(row, statement, Origins.of(statement.reports(), links));
        row.via = Json.write(statement.via().stream().map(ViaHop::of).toList());
        row.context = context(statement);
        row.digest = ContentId.of(Json.write(row));
        row.updatedAt = Instant.now();
        return row;
    }

    private void fillSpeaker(StatementRow row, Statement statement) {
        String earliest = statement.reports().getFirst().article();
        row.speakerId = SpeakerId.of(statement.speaker(), hashes.get(earliest));
        row.speakerName = statement.speaker().name();
        row.speakerStatus = Word.of(statement.speaker().status());
        row.speakerRole = statement.speaker().role();
        row.represents = statement.speaker().represents();
    }

    private void fillContent(StatementRow row, Report fullest) {
        row.act = Word.of(fullest.act());
        row.polarity = Word.of(fullest.polarity());
        row.modality = Word.of(fullest.modality());
        row.saidOn = fullest.when();
        row.carrier = fullest.carrier();
        TextSelector span =
                Json.read(claims.get(fullest.id()).content, SELECTORS).getFirst();
        row.evidence = Json.write(new Evidence(fullest.article(), span));
    }

    private static void fillCounts(StatementRow row, Statement statement, List<Origin> origins) {
        row.pages = statement.pages();
        row.claims = statement.reports().size();
        row.firstReported = statement.firstReported();
        row.origins = origins.size();
        row.originGroups = Json.write(OriginGroup.of(origins));
    }

    private String context(Statement statement) {
        return statement.reports().stream()
                .map(report -> claims.get(report.id()).context)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
