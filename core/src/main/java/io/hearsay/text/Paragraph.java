package io.hearsay.text;

import java.util.List;

/**
 * A line of the text that holds words, with its tokens.
 *
 * @param start UTF-16 position of its first character
 * @param end UTF-16 position after its last one
 * @param tokens its tokens, tagged
 */
public record Paragraph(int start, int end, List<Token> tokens) {

    public Paragraph {
        tokens = List.copyOf(tokens);
    }
}
