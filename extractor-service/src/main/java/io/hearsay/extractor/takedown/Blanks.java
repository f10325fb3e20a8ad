package io.hearsay.extractor.takedown;

import io.hearsay.text.CodePoints;
import io.hearsay.text.Span;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The places of a text that are blanked out, in code points. What is left keeps its place. */
final class Blanks {

    /** No letter or digit, so that whatever looks for words finds none. */
    private static final int BLANK = '█';

    private static final Pattern PARAGRAPH = Pattern.compile("(?s).+?(?:\\n\\n|$)");

    private final CodePoints text;
    private final BitSet places = new BitSet();

    Blanks(CodePoints text) {
        this.text = text;
    }

    /** Blanks a passage out. */
    void add(Span passage) {
        places.set(passage.start(), passage.end());
    }

    /** Blanks out the sentences that passages stand in. */
    void addSentences(List<Span> passages) {
        if (passages.isEmpty()) {
            return;
        }
        Matcher paragraph = PARAGRAPH.matcher(text.text());
        while (paragraph.find()) {
            int from = paragraph.start();
            if (passages.stream().anyMatch(passage -> overlaps(passage, from, paragraph.end()))) {
                addSentences(passages, from, paragraph.group());
            }
        }
    }

    private void addSentences(List<Span> passages, int from, String paragraph) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(paragraph);
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
            int first = from + start;
            int last = from
                    + start
                    + paragraph.substring(start, end).stripTrailing().length();
            if (passages.stream().anyMatch(passage -> overlaps(passage, first, last))) {
                add(text.span(first, last));
            }
            start = end;
        }
    }

    private boolean overlaps(Span passage, int utf16Start, int utf16End) {
        return text.toUtf16(passage.start()) < utf16End && utf16Start < text.toUtf16(passage.end());
    }

    /** Whether any place of a passage is blanked out. */
    boolean touch(Span passage) {
        int next = places.nextSetBit(passage.start());
        return next >= 0 && next < passage.end();
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** The text with every character of these places, space apart, blanked out: as many code points as before. */
    String applied() {
        int[] codePoints = text.text().codePoints().toArray();
        IntStream.range(0, codePoints.length)
                .filter(places::get)
                .filter(place -> !Character.isWhitespace(codePoints[place]))
                .forEach(place -> codePoints[place] = BLANK);
        return new String(codePoints, 0, codePoints.length);
    }
}
