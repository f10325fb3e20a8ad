package io.hearsay.web;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of CSV: a reader gets as many cells as were written, with what stands in them, and none is a formula, whatever
 * the reader takes to part cells.
 */
final class CsvFuzz implements FuzzTarget {

    private static final String FORMULA = "=+-@＝＋－＠";

    /** The space first: a cell may begin with it. */
    private static final String BLANK = " \t\r\n";

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        List<String> cells = List.of(text.split("\u001f", -1));
        String line = Csv.line(cells);
        List<String> read = read(line, ',');
        mustHold(read.size() == cells.size(), "as many cells as were written");
        for (int i = 0; i < cells.size(); i++) {
            mustHold(isWritten(cells.get(i), read.get(i)), "what was written is what is read");
            boolean begins = !read.get(i).isEmpty() && BLANK.indexOf(read.get(i).charAt(0)) > 0;
            mustHold(!begins, "no cell begins with what a reader may strip");
        }
        for (char separator : new char[] {',', ';', '\t'}) {
            mustHold(read(line, separator).stream().noneMatch(CsvFuzz::isFormula), "no cell is a formula");
        }
    }

    /** But for apostrophes, which are only added. */
    private static boolean isWritten(String written, String read) {
        return read.length() >= written.length() && read.replace("'", "").equals(written.replace("'", ""));
    }

    private static boolean isFormula(String cell) {
        int begin = 0;
        while (begin < cell.length() && BLANK.indexOf(cell.charAt(begin)) >= 0) {
            begin++;
        }
        return begin < cell.length() && FORMULA.indexOf(cell.charAt(begin)) >= 0;
    }

    /** As a spreadsheet does: quotes and line ends within them count where the quote is the first of a cell. */
    private static List<String> read(String line, char separator) {
        String text = line.substring(0, line.length() - 2);
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && text.startsWith("\"\"", i)) {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || begins)) {
                quoted = !quoted;
                begins = false;
            } else if (!quoted && (c == separator || c == '\r' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
                begins = true;
            } else {
                cell.append(c);
                begins = false;
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
                "＝1\u001f;=1,=1\u001f\",=1",
                "x;=1+1;y\u001fx\t@SUM(A1)\ty\u001fx;\"=1\"\u001fx; ＝1\u001fx\n-1;\u001f\t");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("a"),
                Growth.of("\""),
                Growth.of("\u001f="),
                Growth.of(","),
                Growth.of("\n"),
                Growth.of("; "));
    }
}
