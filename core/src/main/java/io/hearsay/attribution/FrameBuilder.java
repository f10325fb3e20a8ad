package io.hearsay.attribution;

import io.hearsay.attribution.Frame.Kind;
import io.hearsay.text.AnalyzedText;
import io.hearsay.text.Paragraph;
import io.hearsay.text.Pos;
import io.hearsay.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into {@link Frame frames}: tells speech from scare quotes, and ends sentences outside of quotations. */
final class FrameBuilder {

    private static final int WORDS_OF_A_CLAUSE = 4;

    /** No writer's sentence is longer; hostile ones are cut, so that the grammar stays linear. */
    private static final int LONGEST_SENTENCE = 300;

    private final AnalyzedText text;
    private final CueLexicon lexicon;
    private final List<Frame> frames = new ArrayList<>();

    private List<Token> tokens = List.of();
    private int paragraph;
    private boolean headline;
    private List<Token> words = new ArrayList<>();
    private List<Kind> kinds = new ArrayList<>();

    private FrameBuilder(AnalyzedText text, CueLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    static List<Frame> build(AnalyzedText text, CueLexicon lexicon) {
        FrameBuilder builder = new FrameBuilder(text, lexicon);
        for (int i = 0; i < text.paragraphs().size(); i++) {
            builder.addParagraph(i);
        }
        return builder.frames;
    }

    private void addParagraph(int number) {
        paragraph = number;
        Paragraph current = text.paragraphs().get(number);
        Paragraph next =
                number + 1 < text.paragraphs().size() ? text.paragraphs().get(number + 1) : null;
        tokens = CueTags.correct(current.tokens(), lexicon);
        headline = isHeadline();
        int i = 0;
        for (Quotation quotation : QuotationFinder.find(current, next, text.text())) {
            addPlain(i, quotation.open());
            addQuotation(quotation);
            i = quotation.close() + 1;
        }
        addPlain(i, tokens.size());
        endFrame();
    }

    private void addPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            words.add(headline ? asHeadlineVerb(i) : tokens.get(i));
            kinds.add(Kind.PLAIN);
            if (endsSentence(tokens.get(i)) || words.size() >= LONGEST_SENTENCE) {
                endFrame();
            }
        }
    }

    private void addQuotation(Quotation quotation) {
        if (quotation.isEmpty()) {
            return;
        }
        if (isFull(quotation)) {
            addFull(quotation);
        } else {
            addFragment(quotation);
        }
    }

    private void addFull(Quotation quotation) {
        if (startsAnew(quotation)) {
            endFrame();
        }
        int first = quotation.first();
        int last = lastWord(quotation);
        String form = text.text()
                .substring(tokens.get(first).start(), tokens.get(last).end());
        words.add(new Token(tokens.get(first).start(), tokens.get(last).end(), form, "“”", Pos.X));
        kinds.add(quotation.continued() ? Kind.OPEN_QUOTATION : Kind.QUOTATION);
        if (endsSentence(tokens.get(quotation.end() - 1)) && !isReportedAfter(quotation)) {
            endFrame();
        }
    }

    /** The comma that leads from a quotation to "she said" is the writer's, a full stop the speaker's. */
    private int lastWord(Quotation quotation) {
        int last = quotation.end() - 1;
        return last > quotation.first() && tokens.get(last).is(",") ? last - 1 : last;
    }

    private void addFragment(Quotation quotation) {
        int last = Math.min(quotation.close(), tokens.size() - 1);
        boolean comma = last > quotation.first() && tokens.get(last - 1).is(",") && last == quotation.close();
        for (int i = quotation.open(); i <= last; i++) {
            if (!comma || i < last) {
                words.add(tokens.get(i));
                kinds.add(comma && i == last - 1 ? Kind.PLAIN : Kind.FRAGMENT);
            }
        }
        boolean ended = words.size() >= LONGEST_SENTENCE
                || (quotation.close() < tokens.size() && endsSentence(tokens.get(quotation.end() - 1)));
        if (ended && startsSentence(quotation.close() + 1)) {
            endFrame();
        }
    }

    /** Speech stands apart from the sentence around it: it starts after a mark or a cue and ends in a mark. */
    private boolean isFull(Quotation quotation) {
        if (quotation.single() && quotation.open() > 0) {
            return false;
        }
        boolean marked = endsInMark(quotation);
        boolean clause = hasVerb(quotation);
        if (startsApart(quotation.open())) {
            boolean reported = isIntroduced(quotation.open()) || reportFollows(quotation.close() + 1);
            return (marked && (clause || reported) && wordsIn(quotation) >= 2)
                    || (reported && (clause || marked))
                    || quotation.continued();
        }
        boolean capital = tokens.get(quotation.first()).capitalised();
        return capital && clause && wordsIn(quotation) >= WORDS_OF_A_CLAUSE && (marked || quotation.continued());
    }

    private boolean startsApart(int open) {
        if (open == 0) {
            return true;
        }
        Token before = tokens.get(open - 1);
        return before.is(".", "!", "?", ":", ",", ";", "-", "–", "—", "--", "”", "\"", "''")
                || (lexicon.verb(before.lower()) != null && tokens.get(open + 1).capitalised());
    }

    /** A colon, a cue or a paragraph of its own announce speech, of however few words. */
    private boolean isIntroduced(int open) {
        if (open == 0) {
            return true;
        }
        Token before = tokens.get(open - 1);
        Token word = before.is(",") && open > 1 ? tokens.get(open - 2) : before;
        return before.is(":") || lexicon.verb(word.lower()) != null;
    }

    private boolean endsInMark(Quotation quotation) {
        if (quotation.close() >= tokens.size()) {
            return true;
        }
        Token last = tokens.get(quotation.end() - 1);
        if (last.is(",", ".", "!", "?", "…", "...", "-", "–", "—", "--", ";")) {
            return true;
        }
        int after = quotation.close() + 1;
        return after >= tokens.size() || tokens.get(after).is(",", ".", "-", "–", "—");
    }

    private int wordsIn(Quotation quotation) {
        int count = 0;
        for (int i = quotation.first(); i < quotation.end() && count < WORDS_OF_A_CLAUSE; i++) {
            count += tokens.get(i).pos() == Pos.PUNCT ? 0 : 1;
        }
        return count;
    }

    private boolean hasVerb(Quotation quotation) {
        for (int i = quotation.first(); i < quotation.end(); i++) {
            if (tokens.get(i).pos() == Pos.VERB || tokens.get(i).pos() == Pos.AUX) {
                return true;
            }
        }
        return false;
    }

    /** A quotation that opens a sentence though the one before lacks its full stop. */
    private boolean startsAnew(Quotation quotation) {
        if (words.isEmpty() || !tokens.get(quotation.first()).capitalised()) {
            return false;
        }
        Token before = words.getLast();
        boolean introduced =
                before.pos() == Pos.PUNCT || lexicon.verb(before.lower()) != null || before.is("that", "as");
        return !introduced && reportFollows(quotation.close() + 1);
    }

    /** “Never!” and “Why?” may be followed by "she said"; after a full stop only "said she" goes on. */
    private boolean isReportedAfter(Quotation quotation) {
        int after = quotation.close() + 1;
        boolean stop = tokens.get(quotation.end() - 1).is(".");
        boolean goesOn = !stop || (after < tokens.size() && !tokens.get(after).capitalised());
        return goesOn && reportFollows(after);
    }

    /** Whether "X said" or "said X" stands at a position. */
    private boolean reportFollows(int at) {
        int from = at < tokens.size() && tokens.get(at).is(",") ? at + 1 : at;
        for (int i = from; i < Math.min(tokens.size(), from + 8); i++) {
            CueLexicon.Entry verb = lexicon.verb(tokens.get(i).lower());
            if (verb != null && !verb.cue().attitude() && !verb.forms().contains(CueLexicon.Form.ING)) {
                return true;
            }
            if ((tokens.get(i).pos() == Pos.PUNCT && !tokens.get(i).is(","))
                    || tokens.get(i).pos() == Pos.SCONJ) {
                return false;
            }
        }
        return false;
    }

    private boolean startsSentence(int at) {
        return at >= tokens.size()
                || tokens.get(at).capitalised()
                || (tokens.get(at).pos() == Pos.PUNCT && !tokens.get(at).is(",", ";", ")", "-", "–", "—"));
    }

    /** A line that capitalises nearly every word, as headlines do: capitals tell nothing of names there. */
    private boolean isHeadline() {
        int capitals = 0;
        int words = 0;
        for (Token token : tokens) {
            boolean word = Character.isLetter(token.form().codePointAt(0))
                    && token.form().length() > 3;
            words += word ? 1 : 0;
            capitals += word && token.capitalised() ? 1 : 0;
        }
        return words >= 3 && tokens.size() < 40 && capitals >= words * 0.8;
    }

    private Token asHeadlineVerb(int i) {
        Token token = tokens.get(i);
        CueLexicon.Entry verb = lexicon.verb(token.lower());
        boolean third = verb != null && verb.forms().contains(CueLexicon.Form.THIRD);
        return third && i > 0 && !token.is("plans", "reports", "claims", "calls") ? token.as(Pos.VERB) : token;
    }

    private static boolean endsSentence(Token token) {
        return token.is(".", "!", "?");
    }

    private void endFrame() {
        if (!words.isEmpty()) {
            frames.add(new Frame(paragraph, words, kinds));
            words = new ArrayList<>();
            kinds = new ArrayList<>();
        }
    }
}
