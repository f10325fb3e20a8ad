package io.hearsay.web;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines of CSV: a reader gets as many cells as were written, with what stands in them, and none is a formula. */
final class CsvFuzz implements FuzzTarget {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        List<String> cells = List.of(text.split("\u001f", -1));
        List<String> read = read(Csv.line(cells));
        mustHold(read.size() == cells.size(), "as many cells as were written");
        for (int i = 0; i < cells.size(); i++) {
            String cell = read.get(i);
            mustHold(cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0, "no cell is a formula");
            mustHold(cell.equals(cells.get(i)) || cell.equals("'" + cells.get(i)), "what was written is what is read");
        }
    }

    /** As a spreadsheet does, RFC 4180. */
    private static List<String> read(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length() - 2; i++) {
            char c = line.charAt(i);
            boolean twice = quoted && c == '"' && line.charAt(i + 1) == '"' && i + 1 < line.length() - 2;
            if (twice) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "=cmd|'/C calc'!A0\u001f+1\u001f-1\u001f@SUM(A1)\u001f\t=1\u001f\r=1",
                "a,b\u001f\"quoted\"\u001fline\nend\u001f",
                "＝1\u001f;=1,=1\u001f\",=1");
    }

    @Override
    public List<Growth> growths() {
        return List.of(Growth.of("a"), Growth.of("\""), Growth.of("\u001f="), Growth.of(","), Growth.of("\n"));
    }
}
