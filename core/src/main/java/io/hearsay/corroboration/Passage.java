package io.hearsay.corroboration;

import io.hearsay.text.Paragraph;
import io.hearsay.text.Pos;
import io.hearsay.text.Sentences;
import io.hearsay.text.TextAnalyzer;
import java.util.List;

/** An utterance read for comparison, as a whole and sentence by sentence. Safe to share between threads. */
public final class Passage {

    /** Sentences beyond these are not compared; the cost grows with the product of both. */
    private static final int MOST_SENTENCES = 6;

    private final Reading whole;
    private final List<Reading> sentences;
    private final boolean complete;

    /** Worked out when first asked for, which is seldom; by two threads at once with one result. */
    private volatile Boolean asserting;

    private Passage(Reading whole, List<Reading> sentences, boolean complete) {
        this.whole = whole;
        this.sentences = sentences;
        this.complete = complete;
    }

    /** Reads an utterance. */
    public static Passage of(Utterance utterance) {
        Reading whole = Reading.of(utterance);
        List<String> sentences = Sentences.of(utterance.text());
        List<Reading> readings = sentences.size() < 2
                ? List.of(whole)
                : sentences.stream()
                        .limit(MOST_SENTENCES)
                        .map(sentence -> Reading.of(utterance.saying(sentence)))
                        .toList();
        return new Passage(whole, readings, sentences.size() <= MOST_SENTENCES);
    }

    /** All of its words as one. */
    Reading whole() {
        return whole;
    }

    /** Its sentences, the first ones when there are many; never empty. */
    List<Reading> sentences() {
        return sentences;
    }

    /** Whether {@link #sentences} are all of them. */
    boolean isComplete() {
        return complete;
    }

    /**
     * Whether it has a finite verb: "the fine print" and "to support the party" say nothing that may be true or false.
     * The tagger takes some verbs for nouns; a past form, or a noun before a word that only an object begins with, is
     * believed to be one.
     */
    boolean asserts() {
        if (asserting == null) {
            asserting = hasVerb();
        }
        return asserting;
    }

    private boolean hasVerb() {
        return whole.tokens().stream().anyMatch(Passage::isPast)
                || TextAnalyzer.standard().analyze(whole.utterance().text(), List.of()).paragraphs().stream()
                        .map(Paragraph::tokens)
                        .anyMatch(Passage::hasFiniteVerb);
    }

    private static boolean isPast(Token token) {
        String lower = token.lower();
        return token.entity() == null
                && !lower.equals(token.base())
                && !lower.endsWith("s")
                && !lower.endsWith("ing")
                && !lower.endsWith("er")
                && !lower.endsWith("est");
    }

    private static boolean hasFiniteVerb(List<io.hearsay.text.Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            io.hearsay.text.Token token = tokens.get(at);
            boolean infinitive = at > 0 && tokens.get(at - 1).is("to");
            if (isVerb(tokens, at) && !infinitive && !token.lower().endsWith("ing")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerb(List<io.hearsay.text.Token> tokens, int at) {
        Pos next = at + 1 < tokens.size() ? tokens.get(at + 1).pos() : Pos.PUNCT;
        return switch (tokens.get(at).pos()) {
            case VERB, AUX -> true;
            case NOUN -> at > 0 && List.of(Pos.PRON, Pos.DET, Pos.NUM, Pos.ADV).contains(next);
            default -> false;
        };
    }
}
