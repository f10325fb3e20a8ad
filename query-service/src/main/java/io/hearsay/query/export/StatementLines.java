package io.hearsay.query.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.query.claim.Hop;
import io.hearsay.query.search.CommitCursor;
import io.hearsay.query.search.CommitCursor.Place;
import io.hearsay.query.search.CommitOrder;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Position;
import io.hearsay.query.statement.StatementAnswer;
import io.hearsay.query.statement.Statements;
import io.hearsay.web.Csv;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Statements as lines, each with its reports and relations as {@code /statements} answers them. */
final class StatementLines implements Lines {

    private static final int BATCH = 200;
    private static final String VIEW = "claim.statement_entry_v1";

    private static final List<String> COLUMNS = List.of(
            "id",
            "text",
            "speakerId",
            "speaker",
            "speakerStatus",
            "speakerRole",
            "via",
            "act",
            "polarity",
            "modality",
            "pages",
            "origins",
            "firstReported",
            "saidOn",
            "claims",
            "propositionId",
            "cursor");

    private final CommitOrder order;
    private final Statements statements;
    private final Conditions search;
    private final CommitCursor cursors;
    private final Format format;
    private final ObjectMapper json;

    StatementLines(CommitOrder order, Statements statements, Conditions search, Format format, ObjectMapper json) {
        this.order = order;
        this.statements = statements;
        this.search = search;
        this.cursors = new CommitCursor(VIEW, search);
        this.format = format;
        this.json = json;
    }

    @Override
    public String heading() {
        return format == Format.CSV ? Csv.line(COLUMNS) : "";
    }

    @Override
    public CommitCursor cursors() {
        return cursors;
    }

    @Override
    public Position write(Place place, OutputStream out) throws IOException {
        List<Position> next = order.ids(VIEW, search, place.position(), place.end(), BATCH);
        List<String> ids = next.stream().map(Position::id).toList();
        Map<String, StatementAnswer> answers = QuarkusTransaction.requiringNew().call(() -> statements.byId(ids));
        for (Position position : next) {
            // One that was merged or erased just now is left out.
            StatementAnswer answer = answers.get(position.id());
            if (answer != null) {
                out.write(line(answer, cursors.of(position, place.end())).getBytes(StandardCharsets.UTF_8));
            }
        }
        return next.isEmpty() ? null : next.getLast();
    }

    private String line(StatementAnswer statement, String cursor) throws JsonProcessingException {
        return format == Format.CSV
                ? csv(statement, cursor)
                : json.writeValueAsString(new ExportedStatement(statement, cursor)) + "\n";
    }

    private static String csv(StatementAnswer statement, String cursor) {
        return Csv.line(Arrays.asList(
                statement.id(),
                statement.text(),
                statement.speaker().id(),
                statement.speaker().name(),
                statement.speaker().status(),
                statement.speaker().role(),
                statement.via().stream().map(Hop::name).collect(Collectors.joining("; ")),
                statement.act(),
                statement.polarity(),
                statement.modality(),
                Integer.toString(statement.pages()),
                Integer.toString(statement.origins()),
                statement.firstReported(),
                statement.saidOn(),
                Integer.toString(statement.claims().size()),
                statement.propositionId(),
                cursor));
    }
}
