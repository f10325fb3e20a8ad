package io.hearsay.extractor.claim;

import io.hearsay.text.CodePoints;
import io.hearsay.text.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A span that can be found again even in a text that moved: with up to 32 code points of what stands before and after.
 *
 * @param start first position, in Unicode code points
 * @param end position after the last one
 * @param exact the words
 * @param prefix what stands before
 * @param suffix what stands after
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">W3C Text Quote Selector</a>
 */
@Schema(name = "Span", description = "A half-open range of the text in Unicode code points, with the words it covers.")
public record TextSelector(
        @Schema(description = "First position, in Unicode code points", examples = "0") int start,
        @Schema(description = "Position after the last one", examples = "25") int end,
        @Schema(examples = "The flights have begun") String exact,
        @Schema(description = "Up to 32 code points before it", examples = "") String prefix,
        @Schema(description = "Up to 32 code points after it", examples = ", officials said.") String suffix) {

    private static final int CONTEXT = 32;

    /** The selector of a span; null for none. */
    public static TextSelector of(Span span, CodePoints text) {
        if (span == null) {
            return null;
        }
        int from = text.toUtf16(span.start());
        int to = text.toUtf16(span.end());
        return new TextSelector(
                span.start(), span.end(), span.exact(), before(text.text(), from), after(text.text(), to));
    }

    /** The span without its context. */
    public Span span() {
        return new Span(start, end, exact);
    }

    private static String before(String text, int at) {
        int from = at;
        for (int i = 0; i < CONTEXT && from > 0; i++) {
            from -= Character.charCount(text.codePointBefore(from));
        }
        return text.substring(from, at);
    }

    private static String after(String text, int at) {
        int to = at;
        for (int i = 0; i < CONTEXT && to < text.length(); i++) {
            to += Character.charCount(text.codePointAt(to));
        }
        return text.substring(at, to);
    }
}
