package io.hearsay.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Finds paragraphs and words and tags the words, with OpenNLP's English maximum-entropy tagger. Loading takes a
 * fraction of a second; afterwards it may be shared between threads.
 */
public final class TextAnalyzer {

    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.2-2.5.0.bin";
    /** Longer runs without a full stop are cut, so that no beam search grows with a hostile input. */
    private static final int LONGEST_RUN = 120;

    private final POSModel model;

    private TextAnalyzer(POSModel model) {
        this.model = model;
    }

    /** The analyzer that all share; the first call loads the model. */
    public static TextAnalyzer standard() {
        return Standard.ANALYZER;
    }

    /** Loads the model from the class path once it is asked for. */
    private static final class Standard {
        static final TextAnalyzer ANALYZER = create();
    }

    private static TextAnalyzer create() {
        try (InputStream in = TextAnalyzer.class.getResourceAsStream(MODEL)) {
            return new TextAnalyzer(new POSModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the part-of-speech model cannot be read", e);
        }
    }

    /**
     * Analyses the body of a text.
     *
     * @param text the text as it came
     * @param body the parts to look at, in text order; empty means all of it
     */
    public AnalyzedText analyze(String text, List<Span> body) {
        CodePoints codePoints = CodePoints.of(text);
        POSTaggerME tagger = new POSTaggerME(model);
        List<Paragraph> paragraphs = new ArrayList<>();
        if (body.isEmpty()) {
            addParagraphs(paragraphs, text, 0, text.length(), tagger);
        }
        for (Span span : body) {
            addParagraphs(paragraphs, text, codePoints.toUtf16(span.start()), codePoints.toUtf16(span.end()), tagger);
        }
        return new AnalyzedText(codePoints, paragraphs);
    }

    private static void addParagraphs(List<Paragraph> paragraphs, String text, int start, int end, POSTaggerME tagger) {
        int from = start;
        while (from < end) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 || newline > end ? end : newline;
            List<Token> tokens = Tokenizer.of(text, from, to);
            if (!tokens.isEmpty()) {
                paragraphs.add(new Paragraph(
                        tokens.getFirst().start(), tokens.getLast().end(), tag(tokens, tagger)));
            }
            from = to + 1;
        }
    }

    private static List<Token> tag(List<Token> tokens, POSTaggerME tagger) {
        List<Token> tagged = new ArrayList<>(tokens.size());
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i == tokens.size() - 1;
            if (last || tokens.get(i).is(".", "!", "?") || i - from >= LONGEST_RUN) {
                tagRun(tokens.subList(from, i + 1), tagger, tagged);
                from = i + 1;
            }
        }
        return TagCorrection.correct(tagged);
    }

    private static void tagRun(List<Token> run, POSTaggerME tagger, List<Token> tagged) {
        if (run.stream().noneMatch(TextAnalyzer::isWord)) {
            run.forEach(token -> tagged.add(token.as(Pos.PUNCT)));
            return;
        }
        String[] tags = tagger.tag(run.stream().map(TextAnalyzer::plain).toArray(String[]::new));
        for (int i = 0; i < tags.length; i++) {
            tagged.add(run.get(i).as(Pos.parse(tags[i])));
        }
    }

    private static boolean isWord(Token token) {
        return token.form().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The mark the tagger learnt for the many marks that pages print. */
    private static String plain(Token token) {
        return switch (token.form()) {
            case "“", "”", "„", "«", "»", "``", "''" -> "\"";
            case "‘", "'" -> "'";
            case "–", "—", "―" -> "-";
            default -> token.form();
        };
    }
}
