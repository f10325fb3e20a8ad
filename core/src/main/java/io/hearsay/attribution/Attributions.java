package io.hearsay.attribution;

import io.hearsay.text.Span;
import java.util.List;

/**
 * What was found in one text.
 *
 * @param list the attributions, in text order
 * @param sentences the text's sentences, in order; a quotation belongs to the sentence that reports it
 */
public record Attributions(List<Attribution> list, List<Span> sentences) {

    public Attributions {
        list = List.copyOf(list);
        sentences = List.copyOf(sentences);
    }
}
