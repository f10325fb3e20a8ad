package io.hearsay.text;

/**
 * A half-open range {@code [start, end)} of an article's text with the words it covers.
 *
 * @param start first position, counted in Unicode code points, zero-based
 * @param end position after the last one, in code points; at least {@code start}
 * @param exact the text between both, never null
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">W3C Text Quote Selector</a>
 */
public record Span(int start, int end, String exact) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [%d, %d) is not a range".formatted(start, end));
        }
        if (exact.codePointCount(0, exact.length()) != end - start) {
            throw new IllegalArgumentException("span [%d, %d) does not fit its text".formatted(start, end));
        }
    }

    /** The number of code points covered. */
    public int length() {
        return end - start;
    }

    /** Whether both spans cover at least one common position. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether every position of the other span lies in this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }
}
