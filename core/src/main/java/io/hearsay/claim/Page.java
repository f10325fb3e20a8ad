package io.hearsay.claim;

import io.hearsay.attribution.Attribution;
import io.hearsay.attribution.Attributions;
import io.hearsay.text.AnalyzedText;
import io.hearsay.text.CodePoints;
import io.hearsay.text.Paragraph;
import io.hearsay.text.Pos;
import io.hearsay.text.Span;
import io.hearsay.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A text, its tokens and its sentences, by position. */
final class Page {

    private static final String OPENING_MARKS = "\"\u201c\u201e\u2018\u00ab";
    private static final String CLOSING_MARKS = "\"\u201d\u2019\u00bb";
    private static final int LONGEST_APPOSITION = 16;

    private final CodePoints codePoints;
    private final List<Paragraph> paragraphs;
    private final List<Token> tokens;
    private final List<Span> sentences;
    private final List<Attribution> attributions;

    Page(AnalyzedText text, Attributions attributions) {
        this.codePoints = text.codePoints();
        this.paragraphs = text.paragraphs();
        this.tokens = paragraphs.stream()
                .flatMap(paragraph -> paragraph.tokens().stream())
                .toList();
        this.sentences = attributions.sentences();
        this.attributions = attributions.list();
    }

    /** The tokens a span touches: a cue may be part of a compound ("then-envisioned"). */
    List<Token> words(Span span) {
        int from = tokenAt(span.start());
        if (from > 0 && tokens.get(from - 1).end() > codePoints.toUtf16(span.start())) {
            from--;
        }
        return tokens.subList(from, tokenAt(span.end()));
    }

    /** Up to a number of tokens after a position, within its sentence. */
    List<Token> after(Span span, int count) {
        int from = tokenAt(span.end());
        int end = Math.min(tokenAt(sentences.get(sentenceAt(span.start())).end()), from + count);
        return tokens.subList(from, Math.max(from, end));
    }

    /** Up to a number of tokens before a position, within its sentence. */
    List<Token> before(Span span, int count) {
        int to = tokenAt(span.start());
        int start = Math.max(tokenAt(sentences.get(sentenceAt(span.start())).start()), to - count);
        return tokens.subList(Math.min(start, to), to);
    }

    /** Whether a token starts within a span. */
    boolean holds(Span span, Token token) {
        int at = codePoints.fromUtf16(token.start());
        return span.start() <= at && at < span.end();
    }

    /** A token's span; null for none. */
    Span span(Token token) {
        return token == null ? null : span(token, token);
    }

    Span span(Token first, Token last) {
        return codePoints.span(first.start(), last.end());
    }

    /** Number of the paragraph where an attribution's cue or content stands. */
    int paragraph(Attribution attribution) {
        int at = codePoints.toUtf16(anchor(attribution).start());
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (paragraphs.get(middle).start() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Number of the sentence where an attribution's cue or content stands. */
    int sentence(Attribution attribution) {
        return sentenceAt(anchor(attribution).start());
    }

    /**
     * From the start of the first sentence an attribution touches to the end of the last, with the quotation marks that
     * stand against it: without them a quotation would pass for narration.
     */
    Span carrier(Attribution attribution) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (Span span : spans(attribution)) {
            first = Math.min(first, sentenceAt(span.start()));
            last = Math.max(last, sentenceAt(span.end() - 1));
        }
        int from = codePoints.toUtf16(sentences.get(first).start());
        while (from > 0 && OPENING_MARKS.indexOf(codePoints.text().charAt(from - 1)) >= 0) {
            from--;
        }
        int to = codePoints.toUtf16(sentences.get(last).end());
        while (to < codePoints.text().length()
                && CLOSING_MARKS.indexOf(codePoints.text().charAt(to)) >= 0) {
            to++;
        }
        return codePoints.span(from, to);
    }

    /** Every run of words that may name a person, with the words of office around it, and every source. */
    List<String> phrases() {
        List<String> phrases = new ArrayList<>();
        attributions.stream()
                .filter(attribution -> attribution.source() != null)
                .forEach(attribution -> phrases.add(withApposition(attribution.source())));
        int i = 0;
        while (i < tokens.size()) {
            int end = nameEnd(i);
            if (end - i >= 2) {
                phrases.add(codePoints
                        .text()
                        .substring(tokens.get(i).start(), tokens.get(end - 1).end()));
            }
            i = Math.max(i + 1, end);
        }
        return phrases;
    }

    /** A source with what a comma adds to it: "Anna Keller, head of the institute". */
    private String withApposition(Span source) {
        List<Token> after = after(source, LONGEST_APPOSITION);
        if (after.isEmpty() || !after.getFirst().is(",")) {
            return source.exact();
        }
        int end = 1;
        while (end < after.size()
                && !after.get(end).is(",", ".")
                && after.get(end).pos() != Pos.VERB) {
            end++;
        }
        return source.exact() + ", "
                + span(after.getFirst(), after.get(end - 1))
                        .exact()
                        .substring(1)
                        .strip();
    }

    private int nameEnd(int from) {
        int i = from;
        while (i < tokens.size()
                && i - from < 12
                && isNamePart(tokens.get(i))
                && (i == from || tokens.get(i).start() - tokens.get(i - 1).end() <= 1)) {
            i++;
        }
        while (i > from && tokens.get(i - 1).pos() != Pos.PROPN) {
            i--;
        }
        return i;
    }

    private static boolean isNamePart(Token token) {
        return token.pos() == Pos.PROPN
                || (token.pos() == Pos.ADJ && token.capitalised())
                || (token.pos() == Pos.NOUN
                        && (token.capitalised() || token.lower().length() > 3))
                || token.is("'s");
    }

    private static Span anchor(Attribution attribution) {
        return attribution.cue() != null
                ? attribution.cue()
                : attribution.content().getFirst();
    }

    private static List<Span> spans(Attribution attribution) {
        return Stream.concat(
                        Stream.of(attribution.source(), attribution.cue()).filter(span -> span != null),
                        attribution.content().stream())
                .toList();
    }

    private int sentenceAt(int codePoint) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (sentences.get(middle).start() <= codePoint) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Index of the first token that starts at or after a position. */
    private int tokenAt(int codePoint) {
        int at = codePoints.toUtf16(codePoint);
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens.get(middle).start() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
