package io.hearsay.text;

import java.util.List;

/**
 * A text with what is known of its words before anyone asks who speaks.
 *
 * @param codePoints the text, addressable in code points
 * @param paragraphs its paragraphs, in text order; parts that are no article body are left out
 */
public record AnalyzedText(CodePoints codePoints, List<Paragraph> paragraphs) {

    public AnalyzedText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The text itself. */
    public String text() {
        return codePoints.text();
    }
}
