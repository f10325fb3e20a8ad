package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Report;
import io.hearsay.corroboration.Statement;
import io.hearsay.extractor.claim.Claims;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings stored statements back with all their reports. */
@Singleton
class StatementLoader {

    private final Claims claims;

    StatementLoader(Claims claims) {
        this.claims = claims;
    }

    List<Statement> load(Collection<StatementRow> rows) {
        Map<String, List<Report>> reports = claims
                .ofStatements(rows.stream().map(row -> row.id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.statementId, Collectors.mapping(Reports::of, Collectors.toList())));
        return rows.stream().map(row -> statement(row, reports.get(row.id))).toList();
    }

    private static Statement statement(StatementRow row, List<Report> reports) {
        List<Report> ordered = reports.stream().sorted(Reports.EARLIEST).toList();
        return new Statement(
                row.id,
                row.text,
                Reports.speaker(row.speakerName, row.speakerStatus, row.speakerRole, row.represents),
                Reports.via(row.via),
                fullest(row, ordered),
                ordered);
    }

    /** The report the statement's text was taken from; of several alike, the one with the same carrier. */
    private static Report fullest(StatementRow row, List<Report> reports) {
        return reports.stream()
                .filter(report -> report.text().equals(row.text)
                        && report.carrier().equals(row.carrier)
                        && java.util.Objects.equals(report.when(), row.saidOn))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("statement " + row.id + " has lost its fullest claim"));
    }
}
