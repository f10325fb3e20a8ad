package io.hearsay.attribution.encoder;

/** Characters {@code [start, end)} of a text, as UTF-16 positions. */
public record Extent(int start, int end) {

    /** Whether the two share a character. */
    public boolean overlaps(Extent other) {
        return start < other.end && other.start < end;
    }
}
