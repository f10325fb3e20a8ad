package io.hearsay.query.twin;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of CSV (RFC 4180); a cell that a spreadsheet would run as a formula gets an apostrophe before it. */
final class Csv {

    private static final String LINE_END = "\r\n";
    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    static String line(Stream<String> cells) {
        return cells.map(Csv::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && STARTS_FORMULA.indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
