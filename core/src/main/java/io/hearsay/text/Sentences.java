package io.hearsay.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts short passages, such as quotations, into sentences by their marks alone. */
public final class Sentences {

    private Sentences() {}

    /** The sentences of a passage, each without space around it; a passage without words has none. */
    public static List<String> of(String passage) {
        List<Token> tokens = Tokenizer.of(passage, 0, passage.length());
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i == tokens.size() - 1;
            if (last || (endsSentence(tokens.get(i)) && !endsSentence(tokens.get(i + 1)))) {
                add(sentences, passage, tokens.subList(from, i + 1));
                from = i + 1;
            }
        }
        return sentences;
    }

    private static boolean endsSentence(Token token) {
        return token.is(".", "!", "?", "…");
    }

    private static void add(List<String> sentences, String passage, List<Token> tokens) {
        boolean words =
                tokens.stream().flatMapToInt(token -> token.form().codePoints()).anyMatch(Character::isLetterOrDigit);
        if (words) {
            sentences.add(passage.substring(
                    tokens.getFirst().start(), tokens.getLast().end()));
        }
    }
}
