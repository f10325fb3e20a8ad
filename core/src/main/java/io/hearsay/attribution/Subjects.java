package io.hearsay.attribution;

import io.hearsay.attribution.Draft.Range;
import io.hearsay.text.Pos;
import java.util.Set;

/** Finds who does what a verb says: to its left, to its right in inversion, or far off in coordination. */
final class Subjects {

    /** How far, in words, a subject is looked for; keeps hostile sentences linear. */
    private static final int REACH = 60;

    private static final Set<String> TITLES = Set.of(
            "chairman",
            "chairwoman",
            "chair",
            "president",
            "director",
            "head",
            "leader",
            "secretary",
            "minister",
            "commander",
            "chief",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "founder",
            "editor",
            "professor",
            "governor",
            "mayor",
            "ambassador",
            "general",
            "officer",
            "executive",
            "strategist",
            "manager");
    private static final Set<String> ATTACHING = Set.of(
            "of", "in", "at", "for", "from", "on", "to", "with", "near", "inside", "within", "behind", "against", "who",
            "between", "among", "by", "under", "across");
    private static final Set<String> ATTACHED_ADJECTIVES =
            Set.of("close", "familiar", "briefed", "loyal", "opposed", "based", "involved", "responsible", "aligned");

    private final Frame frame;
    private final NounPhrases phrases;

    Subjects(Frame frame, NounPhrases phrases) {
        this.frame = frame;
        this.phrases = phrases;
    }

    /** First word of the verb group that ends in a verb: auxiliaries, adverbs and negation before it. */
    int groupStart(int verb) {
        int i = verb;
        while (i > 0
                && (frame.has(i - 1, Pos.AUX)
                        || frame.is(i - 1, "n't", "not", "never", "to")
                        || isInnerAdverb(i - 1))) {
            i--;
        }
        return i;
    }

    private boolean isInnerAdverb(int i) {
        return (frame.has(i, Pos.ADV) && !frame.is(i, "when", "where", "how", "why", "however", "so"))
                || frame.is(i, "also", "already", "first", "earlier", "later", "repeatedly", "even", "just", "only");
    }

    /** The subject to the left of a finite verb group, or null. */
    Range left(int groupStart) {
        int j = groupStart - 1;
        if (j < 0) {
            return null;
        }
        if (frame.has(j, Pos.CCONJ)) {
            return shared(j);
        }
        if (frame.is(j, ",", "-", "–", "—", "--", ")")) {
            Range apart = acrossParenthesis(j);
            return apart != null ? apart : null;
        }
        int start = phrases.endingAt(j);
        if (start < 0) {
            return null;
        }
        if (isTime(j)) {
            return beforeTime(start);
        }
        Range subject = expand(start, j + 1);
        Range opened = beforeOpenInsertion(subject);
        return opened != null ? opened : subject;
    }

    private boolean isTime(int last) {
        return Clauses.TIME_WORDS.contains(frame.word(last).lower()) && !frame.is(last - 1, "'s");
    }

    /** "None of the scholars interviewed this week thought …": the subject stands before the time. */
    private Range beforeTime(int start) {
        int end = frame.has(start - 1, Pos.ADP) ? start - 1 : start;
        end = frame.has(end - 1, Pos.VERB) && isParticiple(end - 1) ? end - 1 : end;
        int before = phrases.endingAt(end - 1);
        return before < 0 ? null : expand(before, end);
    }

    /** "One official, speaking on condition of anonymity told …": an insertion whose second comma is missing. */
    private Range beforeOpenInsertion(Range inner) {
        int adposition = inner.from() - 1;
        int participle = adposition - 1;
        boolean insertion = frame.has(adposition, Pos.ADP)
                && frame.has(participle, Pos.VERB)
                && frame.word(participle).lower().endsWith("ing")
                && frame.is(participle - 1, ",");
        int start = insertion ? phrases.endingAt(participle - 2) : -1;
        return start < 0 ? null : expand(start, participle - 1);
    }

    /** The subject to the right of an inverted verb ("said X"), or null. */
    Range right(int after) {
        int i = after;
        int end = phrases.startingAt(i);
        if (end < 0 || frame.is(i, "that", "this", "it", "him", "her", "them", "there", "reporters")) {
            return null;
        }
        while (end < frame.size() && attachesRight(end)) {
            int next = phrases.startingAt(end + 1);
            if (next < 0) {
                break;
            }
            end = next;
        }
        return new Range(i, end);
    }

    private boolean attachesRight(int i) {
        return frame.is(i, "of", "for", "at", "from", "and", "with") && phrases.startingAt(i + 1) > 0;
    }

    /** Widens a base phrase to the left by "of …", "in …", "… and", and a title before a comma. */
    Range expand(int phraseStart, int end) {
        int start = phraseStart;
        boolean widened = true;
        while (widened && end - start < REACH) {
            int wider = widen(start);
            widened = wider >= 0;
            start = widened ? wider : start;
        }
        return new Range(start, end);
    }

    private int widen(int start) {
        int before = start - 1;
        if (frame.is(before, "to", "with", "on", "in")
                && ATTACHED_ADJECTIVES.contains(frame.word(before - 1).lower())) {
            return phrases.endingAt(before - 2);
        }
        if (ATTACHING.contains(frame.word(before).lower()) && before > 0) {
            boolean participle = frame.has(before - 1, Pos.VERB) && isParticiple(before - 1);
            int noun = participle ? before - 2 : before - 1;
            return isTime(noun) ? -1 : phrases.endingAt(noun);
        }
        if (frame.is(before, "and", "or") && before > 0) {
            int other = phrases.endingAt(before - 1);
            return other >= 0 && opensClause(other - 1) ? other : -1;
        }
        if (frame.is(before, ",") && frame.has(start, Pos.PROPN)) {
            return titleBefore(before);
        }
        return -1;
    }

    private int titleBefore(int comma) {
        int start = phrases.endingAt(comma - 1);
        if (start < 0) {
            return -1;
        }
        int wide = start;
        for (int next = widen(wide); next >= 0; next = widen(wide)) {
            wide = next;
        }
        int headEnd = phrases.startingAt(wide);
        boolean title = headEnd > 0 && TITLES.contains(frame.word(headEnd - 1).lower());
        return title && opensClause(wide - 1) ? wide : -1;
    }

    private boolean opensClause(int i) {
        return i < 0
                || frame.has(i, Pos.PUNCT, Pos.CCONJ, Pos.SCONJ)
                || frame.isQuotation(i)
                || frame.is(i, "that", "while", "when", "as", "but");
    }

    /** "X, who …, said", "X, a minister, said", "X, on Tuesday, said". */
    private Range acrossParenthesis(int closing) {
        boolean bracket = frame.is(closing, ")");
        int limit = Math.max(0, closing - REACH);
        for (int c = closing - 1; c > limit; c--) {
            boolean opener = bracket
                    ? frame.is(c, "(")
                    : frame.word(c).lower().equals(frame.word(closing).lower());
            if (!opener) {
                continue;
            }
            int start = phrases.endingAt(c - 1);
            if (start < 0) {
                continue;
            }
            Range subject = expand(start, c);
            if (bracket || (opensClause(subject.from() - 1) && isInsertion(c + 1, closing))) {
                return subject;
            }
        }
        return null;
    }

    /** Whether words between two commas only tell more of what stands before them. */
    private boolean isInsertion(int from, int to) {
        if (frame.is(from, "who", "which", "whose", "where") || frame.has(from, Pos.ADP) || frame.has(from, Pos.NUM)) {
            return true;
        }
        if (frame.has(from, Pos.VERB) && frame.word(from).lower().endsWith("ing")) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (frame.has(i, Pos.AUX)
                    || (frame.has(i, Pos.VERB) && !frame.word(i).lower().endsWith("ing") && !isParticiple(i))) {
                return false;
            }
        }
        return frame.has(from, Pos.DET, Pos.NOUN, Pos.PROPN, Pos.ADJ, Pos.ADV, Pos.VERB);
    }

    private boolean isParticiple(int i) {
        return frame.word(i).lower().endsWith("ed") || frame.is(i, "known", "based", "born", "led");
    }

    /** The subject that a coordinated verb shares with an earlier one of its sentence. */
    private Range shared(int conjunction) {
        Range fallback = null;
        int limit = Math.max(0, conjunction - REACH);
        for (int v = conjunction - 1; v >= limit; v--) {
            if (!isFinite(v)) {
                continue;
            }
            int start = groupStart(v);
            Range subject = frame.has(start - 1, Pos.CCONJ) ? null : left(start);
            if (subject == null || frame.is(subject.from(), "that", "which", "it", "its", "there", "who")) {
                continue;
            }
            if (isMainClause(subject)) {
                return subject;
            }
            fallback = fallback == null ? subject : fallback;
        }
        return fallback;
    }

    private boolean isMainClause(Range subject) {
        int before = subject.from() - 1;
        return before < 0
                || frame.isQuotation(before)
                || frame.is(before, ",", ":", ";", "-", "–", "—", "--", "but", "yet", "while", "as", "when", "after");
    }

    private boolean isFinite(int i) {
        if (frame.isFragment(i)) {
            return false;
        }
        String lower = frame.word(i).lower();
        if (frame.has(i, Pos.AUX)) {
            return !frame.is(i, "be", "been", "being") && !frame.has(i + 1, Pos.AUX);
        }
        return frame.has(i, Pos.VERB) && !lower.endsWith("ing") && !frame.is(i - 1, "to");
    }

    /**
     * The subject of the clause that a participle hangs on ("X left, saying …"). "Adding" goes on with what was said
     * before, so it hangs on the main clause: in "X said that Y left, adding …" it is X who adds.
     */
    Range ofParticiple(int participle) {
        boolean goesOn = frame.is(participle, "adding");
        Range fallback = null;
        int limit = Math.max(0, participle - REACH);
        for (int v = participle - 1; v >= limit; v--) {
            Range subject = isFinite(v) ? left(groupStart(v)) : null;
            if (subject == null || frame.is(subject.from(), "which", "that")) {
                continue;
            }
            if (!goesOn || isMainClause(subject)) {
                return subject;
            }
            fallback = fallback == null ? subject : fallback;
        }
        return fallback;
    }
}
