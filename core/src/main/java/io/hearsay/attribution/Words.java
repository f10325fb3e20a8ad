package io.hearsay.attribution;

import io.hearsay.text.CodePoints;
import io.hearsay.text.Pos;
import io.hearsay.text.Span;
import io.hearsay.text.Token;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a text by number, so that spans can be compared by the words they hold. */
final class Words {

    private final int[] starts;
    private final int[] ends;
    private final boolean[] quoted;
    /** Whether a word is the "that" which leads into a reported clause. */
    private final boolean[] leading;

    private int size;

    private Words(int capacity) {
        this.starts = new int[capacity];
        this.ends = new int[capacity];
        this.quoted = new boolean[capacity];
        this.leading = new boolean[capacity];
    }

    /** Words {@code [from, to)}. */
    record Run(int from, int to) {

        int length() {
            return to - from;
        }
    }

    /** The words of a text's frames; what stands in quotation marks is told from what does not. */
    static Words of(CodePoints text, List<Frame> frames) {
        Words words = new Words(text.length() / 2 + 2);
        for (Frame frame : frames) {
            for (int i = 0; i < frame.size(); i++) {
                Token token = frame.word(i);
                int first = words.size;
                words.add(text, token.start(), token.end(), frame.isQuotation(i) || frame.isFragment(i));
                words.leading[first] = token.is("that") && token.pos() == Pos.SCONJ;
            }
        }
        return words;
    }

    /** Adds the runs of letters and digits of a stretch. */
    private void add(CodePoints text, int from, int to, boolean inQuotation) {
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean inner = i < to && isInner(text.text(), i);
            if (inner && start < 0) {
                start = i;
            } else if (!inner && start >= 0) {
                starts[size] = text.fromUtf16(start);
                ends[size] = text.fromUtf16(i);
                quoted[size] = inQuotation;
                size++;
                start = -1;
            }
        }
    }

    private static boolean isInner(String text, int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** The words that lie in a span. */
    Run in(Span span) {
        int from = Arrays.binarySearch(starts, 0, size, span.start());
        int to = Arrays.binarySearch(starts, 0, size, span.end());
        int first = from < 0 ? -from - 1 : from;
        return new Run(first, Math.max(first, to < 0 ? -to - 1 : to));
    }

    List<Run> in(List<Span> spans) {
        return spans.stream().map(this::in).toList();
    }

    static int length(List<Run> runs) {
        return runs.stream().mapToInt(Run::length).sum();
    }

    /** The whole words that a span touches, without the marks and blanks at its edges; null where it touches none. */
    Span covering(CodePoints text, Span span) {
        int first = Arrays.binarySearch(ends, 0, size, span.start() + 1);
        int last = Arrays.binarySearch(starts, 0, size, span.end());
        int from = first < 0 ? -first - 1 : first;
        int to = last < 0 ? -last - 1 : last;
        return from < to ? text.span(text.toUtf16(starts[from]), text.toUtf16(ends[to - 1])) : null;
    }

    /** Shared words over all words of two contents, 0 to 1 (Jaccard); 0 where both are empty. */
    double overlap(List<Span> a, List<Span> b) {
        Set<Integer> shared = numbers(a);
        Set<Integer> all = new HashSet<>(shared);
        Set<Integer> others = numbers(b);
        all.addAll(others);
        shared.retainAll(others);
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }

    private Set<Integer> numbers(List<Span> spans) {
        Set<Integer> numbers = new HashSet<>();
        for (Run run : in(spans)) {
            for (int word = run.from(); word < run.to(); word++) {
                numbers.add(word);
            }
        }
        return numbers;
    }

    /** The part of a span from a position on; null where nothing is left. */
    Span from(CodePoints text, int start, Span span) {
        if (start <= span.start()) {
            return span;
        }
        return start < span.end() ? text.span(text.toUtf16(start), text.toUtf16(span.end())) : null;
    }

    /** The word before a span in lower case; empty at the start of the text. */
    String before(CodePoints text, Span span) {
        int last = in(span).from() - 1;
        return last < 0
                ? ""
                : text.text()
                        .substring(text.toUtf16(starts[last]), text.toUtf16(ends[last]))
                        .toLowerCase(Locale.ROOT);
    }

    /** The span without a "that" which leads into it. */
    Span withoutLead(CodePoints text, Span span) {
        Run run = in(span);
        return run.length() > 1 && leading[run.from()]
                ? text.span(text.toUtf16(starts[run.from() + 1]), text.toUtf16(span.end()))
                : span;
    }

    /** Whether contents are quoted, told in other words, or both. */
    QuotationType type(List<Run> content) {
        int inside = 0;
        for (Run run : content) {
            for (int i = run.from(); i < run.to(); i++) {
                inside += quoted[i] ? 1 : 0;
            }
        }
        if (inside == 0) {
            return QuotationType.INDIRECT;
        }
        return inside == length(content) ? QuotationType.DIRECT : QuotationType.MIXED;
    }
}
