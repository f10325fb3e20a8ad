package io.hearsay.attribution;

import io.hearsay.attribution.CueLexicon.Form;
import io.hearsay.attribution.Draft.Range;
import io.hearsay.text.Pos;
import java.util.ArrayList;
import java.util.List;

/** Reports by verb: subject, cue and content around "said", "told AFP that …", "…, X said", "accused X of …". */
final class ReportGrammar {

    private final int number;
    private final Frame frame;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final Clauses clauses;
    private final CueLexicon lexicon;
    private final List<Draft> drafts;

    ReportGrammar(int number, Frame frame, NounPhrases phrases, CueLexicon lexicon, List<Draft> drafts) {
        this.number = number;
        this.frame = frame;
        this.phrases = phrases;
        this.subjects = new Subjects(frame, phrases);
        this.clauses = new Clauses(frame, phrases, lexicon);
        this.lexicon = lexicon;
        this.drafts = drafts;
    }

    void find() {
        for (int v = 0; v < frame.size(); v++) {
            if (frame.isQuotation(v) || frame.isFragment(v)) {
                continue;
            }
            CueLexicon.Entry entry = lexicon.verb(frame.word(v).lower());
            if (entry != null && isVerb(v, entry)) {
                report(v, entry);
            }
        }
    }

    private boolean isVerb(int v, CueLexicon.Entry entry) {
        if (frame.has(v, Pos.VERB)) {
            return true;
        }
        if (entry.forms().contains(Form.ING) && frame.is(v + 1, "that") && frame.has(v + 1, Pos.SCONJ)) {
            return true;
        }
        if (frame.has(v - 1, Pos.DET, Pos.ADP, Pos.ADJ) || frame.is(v - 1, "'s")) {
            return false;
        }
        if (frame.has(v, Pos.ADJ) || frame.has(v, Pos.PROPN)) {
            return false;
        }
        boolean finite = entry.forms().contains(Form.PAST) || entry.forms().contains(Form.THIRD);
        return finite && (clauses.complementFollows(v + 1) || frame.has(v + 1, Pos.DET) || frame.is(v + 1, "to"));
    }

    private void report(int v, CueLexicon.Entry entry) {
        Cue cue = entry.cue();
        int start = subjects.groupStart(v);
        boolean ing = entry.forms().contains(Form.ING);
        boolean progressive = ing && hasAuxiliary(start, v);
        if (isPassive(v, start, entry)) {
            passive(v, start);
            return;
        }
        if ((start < v && frame.is(start, "to")) || frame.is(v - 1, "to")) {
            return;
        }
        if (ing && !progressive) {
            participle(v, cue);
            return;
        }
        active(v, start, cue);
    }

    private boolean hasAuxiliary(int start, int v) {
        for (int i = start; i < v; i++) {
            if (frame.has(i, Pos.AUX)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPassive(int v, int start, CueLexicon.Entry entry) {
        if (!entry.forms().contains(Form.PARTICIPLE)) {
            return false;
        }
        for (int i = start; i < v; i++) {
            if (frame.is(i, "is", "are", "was", "were", "be", "been", "being", "'re", "'m")) {
                return true;
            }
        }
        return false;
    }

    private void passive(int v, int start) {
        if (frame.is(v, "quoted", "cited")) {
            quotedAs(v, start);
        }
    }

    /** "X was quoted by Y as saying …", with the quotation before or after it. */
    private void quotedAs(int v, int start) {
        for (int i = v + 1; i < Math.min(frame.size(), v + 12); i++) {
            if (frame.is(i, "saying", "telling")) {
                Range source = subjects.left(start);
                emit(
                        source,
                        new Range(start, i + 1),
                        i + 1,
                        lexicon.verb("say").cue(),
                        start,
                        "passive: X was quoted as saying");
                return;
            }
        }
    }

    private void participle(int v, Cue cue) {
        Range source = withSubject(v);
        if (source == null) {
            source = frame.is(v - 1, ",") || (frame.has(v - 1, Pos.ADV) && frame.is(v - 2, ","))
                    ? subjects.ofParticiple(v)
                    : null;
        }
        if (source == null && quotationFollows(v + 1)) {
            source = subjects.left(v);
        }
        if (source != null && !cue.attitude()) {
            List<Range> content = right(v + 1, cue);
            add(source, new Range(v, v + 1), cue, content, "participle: … saying that");
        }
    }

    /** "with the Observatory reporting that". */
    private Range withSubject(int v) {
        int start = phrases.endingAt(v - 1);
        if (start < 0) {
            return null;
        }
        Range subject = subjects.expand(start, v);
        int nearest = frame.is(start - 1, "with") ? start : subject.from();
        for (int i = v - 1; i >= Math.max(0, v - 20); i--) {
            if (frame.is(i, "with") && i < nearest + 1) {
                return new Range(i + 1, v);
            }
            if (frame.is(i, "with")) {
                return phrases.startingAt(i + 1) > 0 ? new Range(i + 1, v) : null;
            }
            if (frame.has(i, Pos.VERB, Pos.AUX) || frame.is(i, ",")) {
                return null;
            }
        }
        return null;
    }

    private void active(int v, int start, Cue cue) {
        Range source = subjects.left(start);
        boolean inverted = source == null || frame.isQuotation(start - 1);
        if (inverted && opensInversion(start - 1)) {
            Range right = subjects.right(v + 1);
            if (right != null && !cue.attitude() && closesInversion(start - 1, right.to())) {
                emit(right, new Range(start, v + 1), right.to(), cue, start, "inversion: said X");
                return;
            }
        }
        if (source != null && !frame.is(source.from() - 1, "if", "whether", "unless")) {
            emit(source, new Range(start, v + 1), v + 1, cue, source.from(), "subject and verb: X said");
        }
    }

    private boolean opensInversion(int before) {
        return frame.isQuotation(before)
                || (frame.is(before, ",", "-", "–", "—", "--") && (before > 2 || frame.isQuotation(before - 1)))
                || before < 0
                || frame.isFragment(before);
    }

    /** After a quotation "said X" may go on as it likes; after a clause nothing but X may follow. */
    private boolean closesInversion(int before, int end) {
        return frame.isQuotation(before)
                || frame.isQuotation(before - 1)
                || end >= frame.size()
                || frame.has(end, Pos.PUNCT, Pos.ADP)
                || frame.is(end, "who");
    }

    /** Finds the content around "source cue" and adds the attribution. */
    private void emit(Range source, Range cue, int after, Cue entry, int clauseStart, String why) {
        int left = Math.min(clauseStart, source == null ? clauseStart : Math.min(source.from(), cue.from()));
        int before = left - 1;
        if (frame.is(before, ",") && frame.isQuotation(before - 1)) {
            before--;
        }
        List<Range> content = new ArrayList<>();
        if (frame.isQuotation(before) && !entry.attitude()) {
            content.add(new Range(before, before + 1));
            addFollowingQuotations(content, after);
            add(source, cue, entry, content, why + ", after a quotation");
            return;
        }
        if (frame.is(before, ",", "-", "–", "—") && !entry.attitude() && !quotationFollows(after)) {
            content.addAll(around(before, after, entry));
            if (!content.isEmpty()) {
                add(source, cue, entry, content, why + ", after its content");
                return;
            }
        }
        content.addAll(right(after, entry));
        add(source, cue, entry, content, why);
    }

    private boolean quotationFollows(int after) {
        return frame.isQuotation(frame.is(after, ",", ":") ? after + 1 : after);
    }

    private int restAfter(int after, Cue entry) {
        int i = after;
        if (entry.takes("addressee") && phrases.startingAt(i) > 0) {
            i = clauses.skipAddressee(i);
        }
        return clauses.skipAdjuncts(i);
    }

    /** The content before ", X said" and, where the report only interrupts it, after it. */
    private List<Range> around(int comma, int after, Cue cue) {
        int rest = restAfter(after, cue);
        int start = clauses.start(comma);
        Range left = new Range(start, clauses.trim(start, comma));
        if (left.isEmpty()) {
            return List.of();
        }
        if (frame.is(rest, ",", "-", "–", "—", "--")) {
            return interrupted(left, rest + 1);
        }
        boolean ends = rest >= frame.size() || frame.is(rest, ".", "!", "?", ";") || frame.has(rest, Pos.CCONJ);
        boolean adjunct = frame.has(after, Pos.ADP, Pos.SCONJ) && !frame.is(after, "that", "to", "of");
        return (ends || adjunct) && isContent(left) ? List.of(left) : List.of();
    }

    private List<Range> interrupted(Range left, int from) {
        Range right = new Range(from, Math.max(from, clauses.end(from)));
        boolean turns = clauses.turnsAfterComma(from) || !clauses.isClause(right);
        if (isContent(left)) {
            return turns ? List.of(left) : List.of(left, right);
        }
        if (turns) {
            return List.of();
        }
        return frame.has(left.from(), Pos.ADP, Pos.ADV, Pos.SCONJ) ? List.of(right) : List.of(left, right);
    }

    /** A clause that stands on its own; an opening "In May, …" alone is none. */
    private boolean isContent(Range range) {
        int length = range.to() - range.from();
        boolean adverbial = frame.has(range.from(), Pos.ADP, Pos.SCONJ);
        return clauses.isClause(range) && length >= (adverbial ? 6 : 2);
    }

    private void addFollowingQuotations(List<Range> content, int after) {
        int limit = Math.min(frame.size(), after + 25);
        for (int i = after; i < limit; i++) {
            if (frame.isQuotation(i)) {
                content.add(new Range(i, i + 1));
            }
            if (frame.has(i, Pos.CCONJ) && clauses.startsReport(i + 1)) {
                return;
            }
        }
    }

    /** The content to the right of a cue, empty when its complement is not one the cue takes. */
    private List<Range> right(int after, Cue cue) {
        if (takesNext(after, cue)) {
            return complement(after, cue);
        }
        int i = clauses.skipAdjuncts(after);
        if (cue.takes("addressee")) {
            i = clauses.skipAdjuncts(addresseeEnd(i));
        } else if (cue.takes("addressee-to") && frame.is(i, "to")) {
            i = clauses.skipAdjuncts(clauses.skipAddressee(i + 1));
        }
        List<Range> content = complement(i, cue);
        return content.isEmpty() && i != after ? complement(after, cue) : content;
    }

    /** "declined to comment", "called for calm": a preposition or "to" that is the cue's own. */
    private boolean takesNext(int i, Cue cue) {
        return (cue.takes("p:" + frame.word(i).lower()) && !clauses.isTime(i + 1))
                || (frame.is(i, "to") && cue.takes("to") && !frame.has(i + 1, Pos.DET, Pos.PROPN, Pos.PRON));
    }

    private int addresseeEnd(int i) {
        int end = clauses.skipAddressee(i);
        boolean pronounSubject = frame.is(i, "he", "she", "they", "it", "there");
        return pronounSubject && !frame.is(end, "that", ",") ? i : end;
    }

    private List<Range> complement(int i, Cue cue) {
        int at = frame.is(i, ",", ":", "-", "–", "—") ? i + 1 : i;
        if (frame.isQuotation(at) && (cue.takes("quote") || !cue.attitude())) {
            return quotations(at);
        }
        if (frame.is(i, ":") && at < frame.size()) {
            return rest(at);
        }
        if (frame.is(i, "that") && cue.takes("clause")) {
            return afterThat(i);
        }
        if (frame.is(at, "that") && frame.is(i, ",") && cue.takes("clause")) {
            return afterThat(at);
        }
        if (frame.is(i, "how", "what", "why", "whether", "if", "where", "when", "who", "which")
                && (cue.takes("wh") || cue.takes("clause"))) {
            return rest(i);
        }
        if (frame.is(i, "to") && cue.takes("to") && !frame.has(i + 1, Pos.DET, Pos.PROPN, Pos.PRON)) {
            return rest(i);
        }
        if (cue.takes("p:" + frame.word(i).lower())) {
            return rest(i + 1);
        }
        return object(i, cue);
    }

    private List<Range> object(int i, Cue cue) {
        boolean starts = phrases.startingAt(i) > 0
                || frame.is(i, "there", "that", "this", "those", "these", "\"", "“", "it", "no", "''")
                || frame.has(i, Pos.DET, Pos.PRON);
        if ((!starts && !frame.has(i, Pos.ADJ, Pos.ADV, Pos.VERB, Pos.ADP, Pos.SCONJ, Pos.NUM))
                || frame.isQuotation(i)) {
            return List.of();
        }
        int end = clauses.end(i);
        Range range = new Range(i, end);
        if (range.isEmpty()) {
            return List.of();
        }
        if (cue.takes("clause") && clauses.isClause(range)) {
            return List.of(range);
        }
        boolean objects = cue.takes("object") || cue.takes("object-to") || cue.takes("object-of");
        return objects && starts ? List.of(range) : List.of();
    }

    private List<Range> afterThat(int that) {
        int from = that + 1;
        if (frame.isQuotation(from)) {
            return quotations(from);
        }
        return rest(from);
    }

    private List<Range> rest(int from) {
        int end = clauses.end(from);
        List<Range> content = new ArrayList<>();
        if (end > from) {
            content.add(new Range(from, end));
        }
        int next = end;
        while (frame.has(next, Pos.PUNCT) && !frame.isQuotation(next) && next < frame.size()) {
            next++;
        }
        if (frame.isQuotation(next)) {
            content.add(new Range(next, next + 1));
        }
        return content;
    }

    private List<Range> quotations(int at) {
        List<Range> content = new ArrayList<>();
        content.add(new Range(at, at + 1));
        for (int i = at + 1; i < frame.size() && i < at + 4; i++) {
            if (frame.isQuotation(i)) {
                content.add(new Range(i, i + 1));
            }
        }
        return content;
    }

    private void add(Range source, Range cue, Cue entry, List<Range> content, String why) {
        if (!content.isEmpty()) {
            drafts.add(new Draft(number, source, cue, content, entry.attitude(), false, why, Confidence.PATTERN));
        }
    }
}
