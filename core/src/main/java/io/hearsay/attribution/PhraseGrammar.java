package io.hearsay.attribution;

import io.hearsay.attribution.Draft.Range;
import io.hearsay.text.Pos;
import java.util.List;
import java.util.Optional;

/** Reports without a verb of saying: "according to X", "X's insistence that", "X made it clear that", "KENYON: …". */
final class PhraseGrammar {

    private final int number;
    private final Frame frame;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final Clauses clauses;
    private final CueLexicon lexicon;
    private final List<Draft> drafts;

    PhraseGrammar(int number, Frame frame, NounPhrases phrases, CueLexicon lexicon, List<Draft> drafts) {
        this.number = number;
        this.frame = frame;
        this.phrases = phrases;
        this.subjects = new Subjects(frame, phrases);
        this.clauses = new Clauses(frame, phrases, lexicon);
        this.lexicon = lexicon;
        this.drafts = drafts;
    }

    void find(boolean firstInText) {
        for (int i = 0; i < frame.size(); i++) {
            if (frame.isQuotation(i) || frame.isFragment(i)) {
                continue;
            }
            if (frame.is(i, "according") && frame.is(i + 1, "to")) {
                accordingTo(i);
            } else if (frame.is(i, "made", "make", "makes") && madeClear(i) > 0) {
                madeItClear(i, madeClear(i));
            } else {
                nominal(i);
            }
        }
        if (!firstInText) {
            transcript();
        }
    }

    private void accordingTo(int i) {
        Range source = phraseFrom(i + 2);
        if (source == null) {
            return;
        }
        Range cue = new Range(i, i + 2);
        if (i == 0 || (frame.has(i - 1, Pos.CCONJ) && i < 2)) {
            int from = frame.is(source.to(), ",") ? source.to() + 1 : source.to();
            add(source, cue, clausePart(from, clauses.end(from)), "according to X, …");
            return;
        }
        int before = frame.is(i - 1, ",") ? i - 1 : i;
        if (frame.isQuotation(before - 1) && clauses.start(before) == before - 1) {
            add(source, cue, List.of(new Range(before - 1, before)), "“…”, according to X");
            return;
        }
        int start = clauses.start(before);
        add(source, cue, clausePart(start, clauses.trim(start, before)), "…, according to X");
    }

    private List<Range> clausePart(int from, int to) {
        return from < to ? List.of(new Range(from, to)) : List.of();
    }

    private Range phraseFrom(int from) {
        int end = phrases.startingAt(from);
        if (end < 0) {
            return null;
        }
        while ((frame.is(end, "of", "in", "from", "with", "at", "for", "on", "by") && phrases.startingAt(end + 1) > 0)
                || (frame.is(end, "close", "familiar") && frame.is(end + 1, "to", "with"))) {
            int next = frame.is(end, "close", "familiar") ? phrases.startingAt(end + 2) : phrases.startingAt(end + 1);
            if (next < 0) {
                break;
            }
            end = next;
        }
        return new Range(from, end);
    }

    /** Position after "made it clear" or "made clear", or -1. */
    private int madeClear(int i) {
        int clear = frame.is(i + 1, "it", "that") ? i + 2 : i + 1;
        if (frame.has(clear, Pos.ADV)) {
            clear++;
        }
        return frame.is(clear, "clear", "plain") ? clear + 1 : -1;
    }

    private void madeItClear(int i, int after) {
        Range source = subjects.left(subjects.groupStart(i));
        int from = frame.is(after, "that") ? after + 1 : after;
        if (source != null && from > after) {
            add(source, new Range(i, after), clausePart(from, clauses.end(from)), "X made it clear that");
        }
    }

    /** "Syrian insistence that …", "Moscow's explanation that …", "its readiness to …". */
    private void nominal(int i) {
        Cue cue = lexicon.noun(frame.word(i).lower());
        if (cue == null || !frame.has(i, Pos.NOUN, Pos.VERB)) {
            return;
        }
        boolean that = frame.is(i + 1, "that") && cue.takes("clause");
        boolean to = frame.is(i + 1, "to") && cue.takes("to") && frame.has(i + 2, Pos.VERB);
        if (!that && !to) {
            return;
        }
        holder(i).ifPresent(source -> {
            int from = that ? i + 2 : i + 1;
            add(
                    source,
                    new Range(i, i + 1),
                    clausePart(from, clauses.end(from)),
                    cue.attitude(),
                    "noun: X's insistence that");
        });
    }

    /** Whose insistence: a possessor or an adjective of origin right before the noun. */
    private Optional<Range> holder(int noun) {
        int start = phrases.around(noun);
        if (start < 0 || start == noun) {
            return Optional.empty();
        }
        for (int k = noun - 1; k > start; k--) {
            if (frame.is(k, "'s", "'")) {
                return Optional.of(new Range(start, k));
            }
        }
        if (frame.is(start, "his", "her", "its", "their", "my", "our")) {
            return Optional.of(new Range(start, start + 1));
        }
        boolean origin =
                frame.has(noun - 1, Pos.ADJ, Pos.PROPN) && frame.word(noun - 1).capitalised() && noun - 1 > 0;
        return origin ? Optional.of(new Range(noun - 1, noun)) : Optional.empty();
    }

    /** A speaker's name in capitals and a colon open a turn of a transcript. */
    private void transcript() {
        int colon = -1;
        for (int i = 0; i < Math.min(4, frame.size()) && colon < 0; i++) {
            colon = frame.is(i, ":") ? i : -1;
        }
        if (colon <= 0) {
            return;
        }
        for (int i = 0; i < colon; i++) {
            if (!Clauses.isCapitals(frame.word(i).form()) && !frame.is(i, ".", "mr", "mr.", "ms.")) {
                return;
            }
        }
        int end = clauses.trim(colon + 1, frame.size());
        if (end > colon + 1) {
            add(new Range(0, colon), new Range(colon, colon + 1), clausePart(colon + 1, end), "transcript: NAME: …");
        }
    }

    private void add(Range source, Range cue, List<Range> content, String why) {
        add(source, cue, content, false, why);
    }

    private void add(Range source, Range cue, List<Range> content, boolean attitude, String why) {
        if (!content.isEmpty()) {
            drafts.add(new Draft(number, source, cue, content, attitude, true, why, Confidence.PATTERN));
        }
    }
}
