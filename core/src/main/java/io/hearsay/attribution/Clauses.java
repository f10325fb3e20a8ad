package io.hearsay.attribution;

import io.hearsay.attribution.Draft.Range;
import io.hearsay.text.Pos;
import java.util.Locale;
import java.util.Set;

/** Finds where the content of a report starts and ends in its frame. */
final class Clauses {

    static final Set<String> TIME_WORDS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "night",
            "morning",
            "afternoon",
            "evening",
            "week",
            "month",
            "year",
            "earlier",
            "later",
            "recently",
            "again",
            "previously",
            "once",
            "early",
            "late",
            "then",
            "repeatedly",
            "publicly",
            "also",
            "weekend");
    private static final Set<String> ADJUNCT_PREPOSITIONS = Set.of(
            "in",
            "on",
            "at",
            "during",
            "after",
            "before",
            "for",
            "of",
            "through",
            "via",
            "by",
            "from",
            "with",
            "when",
            "while",
            "about",
            "to",
            "over",
            "as",
            "following");
    private static final Set<String> ADDRESSEES = Set.of(
            "reporters",
            "journalists",
            "lawmakers",
            "supporters",
            "voters",
            "parliament",
            "congress",
            "people",
            "me",
            "him",
            "her",
            "them",
            "us",
            "viewers",
            "delegates",
            "donors");
    private static final Set<String> OPENERS_AFTER_COMMA = Set.of(
            "after",
            "although",
            "though",
            "despite",
            "while",
            "as",
            "when",
            "before",
            "amid",
            "according",
            "even",
            "following",
            "whereas",
            "with",
            "prompting");

    private final Frame frame;
    private final NounPhrases phrases;
    private final CueLexicon lexicon;

    Clauses(Frame frame, NounPhrases phrases, CueLexicon lexicon) {
        this.frame = frame;
        this.phrases = phrases;
        this.lexicon = lexicon;
    }

    /** Whether a finite verb stands in a range: what a clause needs. */
    boolean isClause(Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (frame.has(i, Pos.AUX)
                    || (frame.has(i, Pos.VERB) && !frame.word(i).lower().endsWith("ing") && !frame.is(i - 1, "to"))) {
                return true;
            }
        }
        return false;
    }

    /** Skips adverbs and adjuncts of time, place and manner ("on Tuesday", "in a statement") from a position on. */
    int skipAdjuncts(int from) {
        int i = from;
        while (i < frame.size()) {
            int next = skipAdjunct(i);
            if (next == i) {
                return i;
            }
            i = next;
        }
        return i;
    }

    private int skipAdjunct(int i) {
        if ((frame.has(i, Pos.ADV)
                        && !frame.is(
                                i, "how", "why", "when", "where", "more", "less", "most", "about", "almost", "nearly",
                                "only", "there", "not"))
                || TIME_WORDS.contains(frame.word(i).lower())) {
            return i + 1;
        }
        if (ADJUNCT_PREPOSITIONS.contains(frame.word(i).lower())
                && frame.has(i, Pos.ADP, Pos.SCONJ, Pos.ADV, Pos.PART)) {
            int end = phrases.startingAt(i + 1);
            return end > 0 && !isSubject(i + 1, end) ? end : i;
        }
        int end = phrases.startingAt(i);
        boolean time = end > 0 && TIME_WORDS.contains(frame.word(end - 1).lower());
        return time ? end : i;
    }

    /** Whether a phrase of time starts at a position. */
    boolean isTime(int i) {
        int end = phrases.startingAt(i);
        return end > 0 && TIME_WORDS.contains(frame.word(end - 1).lower());
    }

    /** A phrase after a preposition that a verb follows starts the content: "said in Syria drones are seen". */
    private boolean isSubject(int start, int end) {
        return frame.has(end, Pos.AUX)
                && !TIME_WORDS.contains(frame.word(end - 1).lower())
                && !frame.is(start - 1, "in", "on", "at", "of", "during");
    }

    /** One past the words that name who is told, or the position itself. */
    int skipAddressee(int from) {
        int end = phrases.startingAt(from);
        if (end < 0) {
            return from;
        }
        while (frame.is(end, "of", "at", "in", "from", "and", "on") && phrases.startingAt(end + 1) > 0) {
            if (frame.is(end, "and") && !frame.has(end + 1, Pos.PROPN, Pos.NOUN)) {
                break;
            }
            end = phrases.startingAt(end + 1);
        }
        return end;
    }

    boolean isAddressee(int from) {
        return ADDRESSEES.contains(frame.word(from).lower());
    }

    /** One past the last word of a clause that starts at a position: where its sentence turns to something else. */
    int end(int from) {
        int i = from;
        while (i < frame.size() && !turns(i, from)) {
            i++;
        }
        return trim(from, i);
    }

    int trim(int from, int to) {
        int end = to;
        while (end > from && frame.has(end - 1, Pos.PUNCT) && !frame.isFragment(end - 1) && !frame.is(end - 1, ")")) {
            end--;
        }
        return end;
    }

    private boolean turns(int i, int from) {
        if (i == from) {
            return false;
        }
        if (frame.isQuotation(i) || frame.is(i, ";")) {
            return true;
        }
        if (frame.has(i, Pos.CCONJ) && startsReport(i + 1)) {
            return true;
        }
        if (!frame.is(i, ",") || frame.isFragment(i)) {
            return false;
        }
        return turnsAfterComma(i + 1);
    }

    /** Whether what follows a comma is the writer's again: another report, or a clause of circumstance. */
    boolean turnsAfterComma(int next) {
        return isReportTail(next)
                || (OPENERS_AFTER_COMMA.contains(frame.word(next).lower()) && !frame.is(next + 1, "well"))
                || (frame.has(next, Pos.CCONJ) && (startsReport(next + 1) || subjectReports(next + 1)))
                || isReportingParticiple(next)
                || (frame.is(next, "not") && frame.has(next + 1, Pos.ADP));
    }

    /** "and said", "but also insisted", "and later told": a report whose subject stands further left. */
    boolean startsReport(int i) {
        int v = i;
        while (frame.has(v, Pos.ADV) || frame.is(v, "also", "has", "have", "had", "then", "later")) {
            v++;
        }
        CueLexicon.Entry entry = lexicon.verb(frame.word(v).lower());
        if (entry == null || frame.isQuotation(v) || frame.isFragment(v)) {
            return false;
        }
        boolean finite =
                entry.forms().contains(CueLexicon.Form.PAST) || entry.forms().contains(CueLexicon.Form.THIRD);
        return finite
                && (frame.has(v, Pos.VERB) || complementFollows(v + 1))
                && !entry.cue().attitude();
    }

    /** Whether what follows a word can only be the complement of a verb. */
    boolean complementFollows(int i) {
        return frame.is(i, "that", "there", "he", "she", "they", "it") || frame.isQuotation(i);
    }

    private boolean subjectReports(int i) {
        int end = phrases.startingAt(i);
        if (end < 0) {
            return false;
        }
        int v = end;
        while (frame.has(v, Pos.AUX, Pos.ADV)) {
            v++;
        }
        CueLexicon.Entry entry = lexicon.verb(frame.word(v).lower());
        return entry != null && !entry.cue().attitude() && frame.has(v, Pos.VERB);
    }

    /** ", officials said Tuesday" at a sentence's end reports all that stands before it. */
    private boolean isReportTail(int i) {
        int end = phrases.startingAt(i);
        if (end < 0 || frame.is(i, "who", "which", "that")) {
            return false;
        }
        CueLexicon.Entry entry = lexicon.verb(frame.word(end).lower());
        if (entry == null
                || entry.cue().attitude()
                || !frame.has(end, Pos.VERB)
                || entry.forms().contains(CueLexicon.Form.ING)) {
            return false;
        }
        int rest = skipAdjuncts(end + 1);
        return rest >= frame.size() || frame.is(rest, ".", "!", "?", ",", ";") || frame.isQuotation(rest);
    }

    private boolean isReportingParticiple(int i) {
        int v = frame.has(i, Pos.ADV) ? i + 1 : i;
        CueLexicon.Entry entry = lexicon.verb(frame.word(v).lower());
        return entry != null
                && entry.forms().contains(CueLexicon.Form.ING)
                && !entry.cue().attitude()
                && frame.has(v, Pos.VERB, Pos.NOUN);
    }

    /** First word of the clause to the left of a position, after conjunctions and a dateline. */
    int start(int to) {
        int start = 0;
        for (int i = 0; i < Math.min(to, 12); i++) {
            if (isDatelineEnd(i)) {
                start = i + 1;
            }
        }
        for (int i = start; i < to; i++) {
            if (frame.is(i, ";")) {
                start = i + 1;
            }
        }
        while (start < to && (frame.has(start, Pos.CCONJ, Pos.PUNCT) && !frame.isFragment(start))) {
            start++;
        }
        return start;
    }

    /** "WASHINGTON (Sputnik) –" and "DAMASCUS:" lead into a report's first sentence. */
    private boolean isDatelineEnd(int i) {
        boolean mark = frame.is(i, "-", "–", "—", "--", ":");
        return mark && i > 0 && isCapitals(frame.word(0).form());
    }

    static boolean isCapitals(String form) {
        return form.length() > 2 && form.equals(form.toUpperCase(Locale.ROOT)) && Character.isLetter(form.charAt(0));
    }
}
