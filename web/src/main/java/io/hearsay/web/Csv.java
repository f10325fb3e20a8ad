package io.hearsay.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Lines of CSV (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe before it, as the OWASP
 * note on CSV injection advises.
 */
public final class Csv {

    private static final String LINE_END = "\r\n";
    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** A line of cells, nulls being empty, with its end. */
    public static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell(Objects.requireNonNullElse(cell, "")))
                .collect(Collectors.joining(",", "", LINE_END));
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && STARTS_FORMULA.indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        return needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '"' || c == ',' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
