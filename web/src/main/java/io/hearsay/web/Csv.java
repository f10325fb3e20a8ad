package io.hearsay.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Lines of CSV (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe before it, as the OWASP note on
 * CSV injection advises: at the beginning of a cell, and wherever a cell would begin for a spreadsheet that parts cells
 * by semicolons or tabs, as Excel does where a comma is the decimal sign. Quotes do not help there: Excel heeds them
 * only where they open what it takes for a cell.
 */
public final class Csv {

    private static final String LINE_END = "\r\n";
    private static final String FORMULA = "=+-@＝＋－＠";
    private static final String PARTS_CELLS = ";\t\r\n";
    private static final String QUOTED = "\",;\t\r\n";

    private Csv() {}

    /** A line of cells, nulls being empty, with its end. */
    public static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell(Objects.requireNonNullElse(cell, "")))
                .collect(Collectors.joining(",", "", LINE_END));
    }

    private static String cell(String value) {
        String safe = guarded(value);
        return needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (QUOTED.indexOf(cell.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String guarded(String value) {
        StringBuilder safe = new StringBuilder(value.length() + 1);
        // Some readers take tabs and line ends at the beginning away.
        if (!value.isEmpty() && "\t\r\n".indexOf(value.charAt(0)) >= 0) {
            safe.append('\'');
        }
        boolean begins = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (begins && FORMULA.indexOf(c) >= 0) {
                safe.append('\'');
            }
            safe.append(c);
            begins = PARTS_CELLS.indexOf(c) >= 0 || (begins && (c == ' ' || c == '"'));
        }
        return safe.toString();
    }
}
