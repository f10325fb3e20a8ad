package io.hearsay.article;

import io.hearsay.text.CodePoints;
import io.hearsay.text.Span;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the article in a text that was scraped without markup, where tickers, navigation, clocks and link lists stand
 * between its paragraphs. Works by line: a paragraph of an article ends as a sentence does, furniture seldom does.
 */
public final class BodyText {

    private BodyText() {}

    /**
     * One line (or hard-wrapped paragraph) of the text.
     *
     * @param start UTF-16 position of its first character after any label glued to it
     * @param end UTF-16 position after its last character
     * @param text the same, folded
     * @param decision what it is
     */
    record Line(int start, int end, String text, BlockDecision decision) {}

    /**
     * The paragraphs of the article in a scraped text.
     *
     * @param text plain text, unchanged
     * @return spans in reading order into the text as given; the headline is not among them. Empty for a text without
     *     an article
     */
    public static List<Span> of(String text) {
        CodePoints addressed = CodePoints.of(text);
        List<Span> spans = new ArrayList<>();
        for (Line line : lines(text, FurnitureLines.NONE)) {
            if (line.decision().isBody()) {
                spans.add(addressed.span(line.start(), line.end()));
            }
        }
        return List.copyOf(spans);
    }

    static List<Line> lines(String text, FurnitureLines known) {
        List<int[]> ranges = LineRanges.of(text);
        List<String> folded = new ArrayList<>();
        for (int[] range : ranges) {
            range[0] += LineShape.gluedLabel(CharBuffer.wrap(text, range[0], range[1]));
            folded.add(FoldedText.of(text.substring(range[0], range[1])));
        }
        List<BlockDecision> decisions = LineSelection.of(folded, known);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            lines.add(new Line(ranges.get(i)[0], ranges.get(i)[1], folded.get(i), decisions.get(i)));
        }
        return lines;
    }
}
