package io.hearsay.claim;

import io.hearsay.text.Span;
import java.util.List;
import java.util.Objects;

/**
 * A text to find claims in.
 *
 * @param text the text as it came; spans count its code points
 * @param body the parts that are article body, in text order; claims are found only there. Empty means all of it
 * @param date ISO date of publication, the anchor of "on Tuesday"; null when unknown
 * @param outlet who published it, or null
 */
public record ClaimSource(String text, List<Span> body, String date, String outlet) {

    public ClaimSource {
        Objects.requireNonNull(text, "text");
        body = List.copyOf(body);
    }

    /** A text that is article body throughout, of unknown date and outlet. */
    public static ClaimSource of(String text) {
        return new ClaimSource(text, List.of(), null, null);
    }
}
