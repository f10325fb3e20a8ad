package io.hearsay.attribution;

import io.hearsay.attribution.Draft.Range;
import io.hearsay.text.Pos;
import io.hearsay.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins quotations that no cue of their own frame reports to the speech they belong to: {@code “A,” she said. “B.”} is
 * one attribution, so is a quotation over several paragraphs, and {@code She put it so:} introduces the next line. A
 * quotation that belongs to none is kept without a source.
 */
final class Conversation {

    /** Why a quotation is kept that no words report. */
    static final String UNCLAIMED = "a quotation nobody is named for";

    private static final int LONGEST_NAME = 8;

    private final List<Frame> frames;
    private final CueLexicon lexicon;
    private final List<Turn> turns = new ArrayList<>();
    /** Whose quotation the next one continues, or null. */
    private Turn speaking;
    /** Whether the last quotation runs on into the next paragraph. */
    private boolean open;

    private Conversation(List<Frame> frames, CueLexicon lexicon) {
        this.frames = frames;
        this.lexicon = lexicon;
    }

    /**
     * A draft with the quotations that continue it.
     *
     * @param draft what stands in one frame; its content may be empty where more follows
     * @param more further quotations, from later frames
     */
    record Turn(Draft draft, List<Token> more) {}

    /**
     * Completes the drafts of a text.
     *
     * @param drafts for each frame, what was found in it
     */
    static List<Turn> complete(List<Frame> frames, List<List<Draft>> drafts, CueLexicon lexicon) {
        Conversation conversation = new Conversation(frames, lexicon);
        for (int f = 0; f < frames.size(); f++) {
            conversation.read(f, drafts.get(f));
        }
        return conversation.turns;
    }

    private void read(int f, List<Draft> drafts) {
        Frame frame = frames.get(f);
        boolean sameParagraph = f > 0 && frames.get(f - 1).paragraph() == frame.paragraph();
        if (!sameParagraph && !open && !frame.isBareQuotation()) {
            speaking = null;
        }
        open = false;
        Turn quoting = null;
        for (Draft draft : drafts) {
            Turn turn = new Turn(draft, new ArrayList<>());
            turns.add(turn);
            quoting = quotes(frame, draft) ? turn : quoting;
        }
        for (int i = 0; i < frame.size(); i++) {
            if (frame.isQuotation(i)) {
                quoting = taken(drafts, i) ? quoting : adopt(f, i);
                open = frame.kinds().get(i) == Frame.Kind.OPEN_QUOTATION;
            }
        }
        speaking = quoting;
    }

    /** Finds the turn for a quotation that no draft of its frame holds. */
    private Turn adopt(int f, int i) {
        Frame frame = frames.get(f);
        if (speaking != null && frame.isBareQuotation()) {
            speaking.more().add(frame.word(i));
            return speaking;
        }
        Turn turn = introduced(f, i);
        turns.add(turn);
        return turn;
    }

    private Turn introduced(int f, int i) {
        Frame frame = frames.get(f);
        List<Range> content = List.of(new Range(i, i + 1));
        int mark = i - 1;
        if (frame.is(mark, ":") && mark > 0) {
            Range source = introducer(frame, mark);
            if (source != null) {
                Range cue = new Range(mark, mark + 1);
                return turn(
                        new Draft(f, source, cue, content, false, true, "introduced: X: “…”", Confidence.INTRODUCED));
            }
        }
        Turn signed = signed(f, i);
        if (signed != null) {
            return signed;
        }
        Turn fromBefore = i == 0 && f > 0 ? fromPreviousLine(f, i) : null;
        return fromBefore != null
                ? fromBefore
                : turn(new Draft(
                        f, null, null, content, false, frame.isBareQuotation(), UNCLAIMED, Confidence.UNCLAIMED));
    }

    /** "– A name" after a quotation, on its line or on the next. */
    private Turn signed(int f, int i) {
        Frame frame = frames.get(f);
        Range signature = signature(frame, i + 1);
        if (signature != null) {
            Range cue = new Range(i + 1, i + 2);
            return turn(new Draft(
                    f,
                    signature,
                    cue,
                    List.of(new Range(i, i + 1)),
                    false,
                    true,
                    "signed: “…” – X",
                    Confidence.SIGNED));
        }
        boolean last = i == frame.size() - 1 && f + 1 < frames.size();
        Range below = last ? signature(frames.get(f + 1), 0) : null;
        if (below == null) {
            return null;
        }
        Turn turn = turn(new Draft(
                f + 1, below, new Range(0, 1), List.of(), false, true, "signed below: “…” – X", Confidence.SIGNED));
        turn.more().add(frame.word(i));
        return turn;
    }

    private static Turn turn(Draft draft) {
        return new Turn(draft, new ArrayList<>());
    }

    /** "She put it so:" on the line before. */
    private Turn fromPreviousLine(int f, int i) {
        Frame before = frames.get(f - 1);
        int colon = before.size() - 1;
        Range source = before.is(colon, ":") ? introducer(before, colon) : null;
        if (source == null) {
            return null;
        }
        Range cue = new Range(colon, colon + 1);
        Turn turn = turn(new Draft(
                f - 1,
                source,
                cue,
                List.of(),
                false,
                true,
                "introduced on the line before: X:",
                Confidence.INTRODUCED));
        turn.more().add(frames.get(f).word(i));
        return turn;
    }

    /** Who is about to speak before a colon: the subject of the sentence, or the name that is all of it. */
    private Range introducer(Frame frame, int colon) {
        NounPhrases phrases = new NounPhrases(frame);
        Subjects subjects = new Subjects(frame, phrases);
        for (int v = colon - 1; v >= 0; v--) {
            CueLexicon.Entry entry =
                    frame.isQuotation(v) ? null : lexicon.verb(frame.word(v).lower());
            if (entry != null && frame.has(v, Pos.VERB)) {
                Range subject = subjects.left(subjects.groupStart(v));
                if (subject != null) {
                    return subject;
                }
            }
        }
        Range subject = subjects.ofParticiple(colon);
        if (subject != null) {
            return subject;
        }
        int end = phrases.startingAt(0);
        return end > 0 && colon <= LONGEST_NAME && frame.has(end - 1, Pos.PROPN) ? new Range(0, end) : null;
    }

    /** A name after a dash, or in brackets, that signs a quotation. */
    private static Range signature(Frame frame, int dash) {
        if (!frame.is(dash, "-", "–", "—", "―", "--", "~")) {
            return null;
        }
        int end = new NounPhrases(frame).startingAt(dash + 1);
        return end > 0 && frame.has(end - 1, Pos.PROPN) ? new Range(dash + 1, end) : null;
    }

    private static boolean quotes(Frame frame, Draft draft) {
        return draft.content().stream()
                .anyMatch(range -> frame.isQuotation(range.from())
                        || frame.isQuotation(range.to() - 1)
                        || frame.isFragment(range.to() - 1));
    }

    private static boolean taken(List<Draft> drafts, int i) {
        return drafts.stream()
                .flatMap(draft -> draft.content().stream())
                .anyMatch(range -> range.from() <= i && i < range.to());
    }
}
