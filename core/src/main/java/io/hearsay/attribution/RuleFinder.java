package io.hearsay.attribution;

import io.hearsay.attribution.Draft.Range;
import io.hearsay.text.AnalyzedText;
import io.hearsay.text.CodePoints;
import io.hearsay.text.Span;
import io.hearsay.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds attributions by structure, cue lexicon and grammar. Stateless. */
final class RuleFinder {

    private final CueLexicon lexicon = CueLexicon.standard();

    /** The attributions of a text, in text order, not yet nested. */
    List<Found> find(AnalyzedText text, List<Frame> frames) {
        List<List<Draft>> drafts = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            List<Draft> found = new ArrayList<>();
            Frame frame = frames.get(i);
            NounPhrases phrases = new NounPhrases(frame);
            new ReportGrammar(i, frame, phrases, lexicon, found).find();
            new PhraseGrammar(i, frame, phrases, lexicon, found).find(i == 0);
            drafts.add(withoutInnerAttitudes(found));
        }
        return new Spelling(text.codePoints(), frames).spell(Conversation.complete(frames, drafts, lexicon));
    }

    /** What somebody is said to want or think is a part of what is said, not a report of its own. */
    private List<Draft> withoutInnerAttitudes(List<Draft> found) {
        return found.stream()
                .filter(draft -> !draft.attitude() || !isInner(draft, found))
                .toList();
    }

    private static boolean isInner(Draft draft, List<Draft> found) {
        return found.stream().filter(other -> !other.equals(draft)).anyMatch(other -> other.content().stream()
                .anyMatch(part -> part.contains(draft.cue())));
    }

    /**
     * What a rule found.
     *
     * @param firm whether it stands on the rule's word alone
     */
    record Found(Attribution attribution, boolean firm) {}

    /** Turns drafts into spans. */
    private record Spelling(CodePoints text, List<Frame> frames) {

        List<Found> spell(List<Conversation.Turn> turns) {
            List<Found> list = new ArrayList<>();
            for (Conversation.Turn turn : turns) {
                list.add(new Found(attribution(turn), turn.draft().firm()));
            }
            return list;
        }

        private Attribution attribution(Conversation.Turn turn) {
            Draft draft = turn.draft();
            Frame frame = frames.get(draft.frame());
            List<Span> content = new ArrayList<>();
            boolean quoted = false;
            boolean plain = false;
            for (Range range : draft.content()) {
                content.add(span(frame, range));
                for (int i = range.from(); i < range.to(); i++) {
                    boolean mark = frame.isQuotation(i) || frame.isFragment(i);
                    quoted |= mark;
                    plain |= !mark;
                }
            }
            turn.more().forEach(token -> content.add(text.span(token.start(), token.end())));
            quoted |= !turn.more().isEmpty();
            content.sort(Comparator.comparingInt(Span::start));
            QuotationType type = !quoted ? QuotationType.INDIRECT : plain ? QuotationType.MIXED : QuotationType.DIRECT;
            return new Attribution(
                    span(frame, draft.source()),
                    span(frame, draft.cue()),
                    content,
                    type,
                    -1,
                    draft.why(),
                    draft.confidence());
        }

        private Span span(Frame frame, Range range) {
            if (range == null) {
                return null;
            }
            Token first = frame.word(range.from());
            Token last = frame.word(range.to() - 1);
            return text.span(first.start(), last.end());
        }
    }
}
