package io.hearsay.query.twin;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.web.Csv;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One twin that was asked for.
 *
 * @param path of the view, without the form's suffix
 */
record Twin(View view, String path, Form form) {

    /** The twin at a path, if one is there. */
    static Optional<Twin> at(String path) {
        return Form.of(path).flatMap(form -> {
            String stem = path.substring(0, path.length() - form.suffix().length());
            return View.at(stem).map(view -> new Twin(view, stem, form));
        });
    }

    /** The path of the API's answer. */
    String answer() {
        return view.answer(path, form);
    }

    /** Its own path. */
    String address() {
        return path + form.suffix();
    }

    String fileName() {
        return view.fileName(path, form);
    }

    /** The answer's rows in this twin's form. */
    String written(JsonNode answer) {
        Stream<JsonNode> rows = view.rows().isEmpty()
                ? Stream.of(answer)
                : view.rows().stream()
                        .flatMap(
                                field -> StreamSupport.stream(answer.path(field).spliterator(), false));
        return form == Form.CSV
                ? Csv.line(view.columns().stream().map(Column::name).toList())
                        + rows.map(this::csv).collect(Collectors.joining())
                : rows.map(row -> row + "\n").collect(Collectors.joining());
    }

    private String csv(JsonNode row) {
        return Csv.line(view.columns().stream().map(column -> column.cell(row)).toList());
    }
}
