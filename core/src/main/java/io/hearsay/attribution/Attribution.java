package io.hearsay.attribution;

import io.hearsay.text.Span;
import java.util.List;

/**
 * One relation of source, cue and content in an article (PARC 3, Pareti 2016; PolNeAR, Newell et al. 2018).
 *
 * @param source the words that name who speaks ("one source close to the issue"), or null where none do
 * @param cue the words that say that it is said ("said", "According to"), or null for a bare quotation
 * @param content what is said: one span, or several where the cue interrupts it; never empty, in text order
 * @param type direct, indirect or mixed
 * @param nestedIn index, in the same list, of the attribution whose content holds this one; -1 when none does
 * @param why the pattern that found it, in words for a reader
 * @param confidence from 0 to 1
 */
public record Attribution(
        Span source, Span cue, List<Span> content, QuotationType type, int nestedIn, String why, double confidence) {

    public Attribution {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("an attribution needs content");
        }
    }
}
