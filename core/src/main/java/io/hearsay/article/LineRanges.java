package io.hearsay.article;

import java.util.ArrayList;
import java.util.List;

/** Where the lines of a plain text stand; in a hard-wrapped text, where its paragraphs stand. */
final class LineRanges {

    private static final double WRAPPED_SHARE = 0.4;
    private static final int SHORTEST_WRAPPED = 40;

    private LineRanges() {}

    /** Half-open UTF-16 ranges of the first lines that are not blank, blanks at their ends left out. */
    static List<int[]> of(String text) {
        List<int[]> lines = lines(text);
        return isWrapped(text, lines) ? paragraphs(text, lines) : lines;
    }

    private static List<int[]> lines(String text) {
        List<int[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length() && lines.size() < ReadingLimit.BLOCKS; i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                addTrimmed(lines, text, start, i);
                start = i + 1;
            }
        }
        return lines;
    }

    private static void addTrimmed(List<int[]> lines, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && FoldedText.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && FoldedText.isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            lines.add(new int[] {start, end});
        }
    }

    private static boolean isWrapped(String text, List<int[]> lines) {
        int continued = 0;
        for (int i = 1; i < lines.size(); i++) {
            continued += isContinued(text, lines.get(i - 1), lines.get(i)) ? 1 : 0;
        }
        return continued > WRAPPED_SHARE * lines.size();
    }

    private static boolean isContinued(String text, int[] line, int[] next) {
        return line[1] - line[0] >= SHORTEST_WRAPPED
                && isAdjacent(text, line, next)
                && Character.isLowerCase(text.charAt(next[0]))
                && !LineShape.endsSentence(text.substring(line[0], line[1]));
    }

    private static boolean isAdjacent(String text, int[] line, int[] next) {
        int breaks = 0;
        for (int i = line[1]; i < next[0]; i++) {
            breaks += text.charAt(i) == '\n' ? 1 : 0;
        }
        return breaks <= 1;
    }

    private static List<int[]> paragraphs(String text, List<int[]> lines) {
        List<int[]> paragraphs = new ArrayList<>();
        for (int[] line : lines) {
            int[] last = paragraphs.isEmpty() ? null : paragraphs.getLast();
            if (last != null && isAdjacent(text, last, line)) {
                last[1] = line[1];
            } else {
                paragraphs.add(line);
            }
        }
        return paragraphs;
    }
}
