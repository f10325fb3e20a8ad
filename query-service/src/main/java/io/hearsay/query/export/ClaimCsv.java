package io.hearsay.query.export;

import io.hearsay.query.article.DatedAnswer;
import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.claim.Hop;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A claim as a line of CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe before it,
 * as the OWASP note on CSV injection advises.
 */
final class ClaimCsv {

    private static final String LINE_END = "\r\n";
    private static final String STARTS_FORMULA = "=+-@\t\r";

    private static final List<String> COLUMNS = List.of(
            "id",
            "text",
            "type",
            "speakerId",
            "speaker",
            "speakerStatus",
            "speakerRole",
            "via",
            "act",
            "polarity",
            "modality",
            "date",
            "place",
            "confidence",
            "outlet",
            "published",
            "articleId",
            "articleUrl",
            "articleTitle",
            "statementId",
            "cursor");

    private ClaimCsv() {}

    static String header() {
        return line(COLUMNS.stream());
    }

    static String line(ClaimAnswer claim, String cursor) {
        DatedAnswer published = claim.article().published();
        return line(Stream.of(
                claim.id(),
                claim.text(),
                claim.type(),
                claim.speaker().id(),
                claim.speaker().name(),
                claim.speaker().status(),
                claim.speaker().role(),
                claim.via().stream().map(Hop::name).collect(Collectors.joining("; ")),
                claim.act(),
                claim.polarity(),
                claim.modality(),
                claim.date(),
                claim.place(),
                String.valueOf(claim.confidence()),
                claim.article().outlet(),
                published == null ? null : published.date(),
                claim.article().id(),
                claim.article().url(),
                claim.article().title(),
                claim.statementId(),
                cursor));
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> cell(Objects.requireNonNullElse(cell, "")))
                .collect(Collectors.joining(",", "", LINE_END));
    }

    static String cell(String value) {
        boolean formula = !value.isEmpty() && STARTS_FORMULA.indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
