package io.hearsay.attribution;

import io.hearsay.attribution.RuleFinder.Found;
import io.hearsay.attribution.encoder.Extent;
import io.hearsay.attribution.encoder.Reading;
import io.hearsay.text.CodePoints;
import io.hearsay.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Joins the attributions that rules found with what the encoder reads. Rules are surer of quotations and of the edges
 * of what they find; the encoder finds what no rule is written for and names sources that stand far from their
 * quotation. Each is kept for what it is better at, as measured ({@code docs/decisions/0009}).
 */
final class Consensus {

    /**
     * From here on the encoder alone is believed: how sure it is of the cue times how sure of its source and content.
     */
    private static final double SURE = 0.75;
    /** The same for what stands in quotation marks alone, which is as often a title. */
    private static final double SURE_OF_QUOTATION = 0.85;
    /** From here on the encoder's content is taken for a partly quoted one. */
    private static final double SURE_OF_LABELS = 0.9;
    /** What the encoder breaks into more parts it has not understood. */
    private static final int MOST_PARTS = 2;
    /** Two contents that share so much differ by an edge at most. */
    private static final double ALIKE = 0.7;
    /** How many attributions before and after one may stand in its content. */
    private static final int NEAR = 8;
    /** Two contents that share this much of their words are one. */
    private static final double SAME = 0.5;

    private static final Set<String> PLACEHOLDERS =
            Set.of("who", "that", "which", "this", "what", "these", "those", "me", "him", "them");
    private static final Set<String> CONDITIONS = Set.of("if", "whether", "unless");

    private final CodePoints text;
    private final Words words;

    Consensus(CodePoints text, Words words) {
        this.text = text;
        this.words = words;
    }

    /** A reading as spans that begin and end in words. */
    private record Candidate(Span cue, Span source, List<Span> content, Reading reading) {

        double probability() {
            return reading.cueProbability() * reading.labelProbability();
        }
    }

    /** The attributions both amount to, in no particular order. */
    List<Attribution> join(List<Found> found, List<Reading> readings) {
        List<Candidate> candidates =
                readings.stream().map(this::candidate).filter(Objects::nonNull).toList();
        Overlaps overlaps = new Overlaps(words);
        candidates.forEach(candidate -> overlaps.add(candidate.cue(), candidate.content()));
        Set<Integer> used = new HashSet<>();
        List<Attribution> joined = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            Attribution attribution = one.attribution();
            int best = overlaps.closest(attribution.cue(), attribution.content(), SAME, used);
            if (best >= 0) {
                joined.add(agree(attribution, candidates.get(best), neighbours(found, i)));
                used.add(best);
            } else if (one.firm() || isReportedQuotation(attribution)) {
                joined.add(attribution);
            }
        }
        joined.addAll(alone(candidates, used, joined));
        return joined;
    }

    private static List<Attribution> neighbours(List<Found> found, int i) {
        return IntStream.range(Math.max(0, i - NEAR), Math.min(found.size(), i + NEAR + 1))
                .filter(k -> k != i)
                .mapToObj(k -> found.get(k).attribution())
                .toList();
    }

    private List<Attribution> alone(List<Candidate> candidates, Set<Integer> used, List<Attribution> joined) {
        Overlaps overlaps = new Overlaps(words);
        joined.forEach(attribution -> overlaps.add(attribution.cue(), attribution.content()));
        List<Attribution> alone = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (!used.contains(i)
                    && isSure(candidate)
                    && !overlaps.hasCue(candidate.cue())
                    && !isCondition(candidate)
                    && overlaps.closest(candidate.cue(), candidate.content(), SAME, Set.of()) < 0) {
                alone.add(alone(candidate));
            }
        }
        return alone;
    }

    private boolean isSure(Candidate candidate) {
        boolean quotation = words.type(words.in(candidate.content())) == QuotationType.DIRECT;
        return candidate.source() != null
                && candidate.content().size() <= MOST_PARTS
                && candidate.probability() >= (quotation ? SURE_OF_QUOTATION : SURE);
    }

    /** "If the minister says so": nobody is reported to have said anything. */
    private boolean isCondition(Candidate candidate) {
        Span first = candidate.source() != null
                        && candidate.source().start() < candidate.cue().start()
                ? candidate.source()
                : candidate.cue();
        return CONDITIONS.contains(words.before(text, first));
    }

    private Candidate candidate(Reading reading) {
        Span cue = span(reading.cue());
        List<Span> content = reading.content().stream()
                .map(this::span)
                .filter(Objects::nonNull)
                .map(span -> words.withoutLead(text, span))
                .toList();
        Span source = reading.source() == null ? null : span(reading.source());
        return cue == null || content.isEmpty() ? null : new Candidate(cue, source, content, reading);
    }

    private Span span(Extent extent) {
        return words.covering(text, text.span(extent.start(), extent.end()));
    }

    private Attribution agree(Attribution rule, Candidate reading, List<Attribution> neighbours) {
        boolean named = reading.source() != null && isBetter(reading.source(), rule.source());
        List<Span> told = content(rule, reading);
        boolean cuts = neighbours.stream().anyMatch(other -> isCut(other, rule.content(), told));
        List<Span> content = cuts ? rule.content() : told;
        return new Attribution(
                named ? reading.source() : rule.source(),
                rule.cue() == null && named ? reading.cue() : rule.cue(),
                content,
                words.type(words.in(content)),
                -1,
                rule.why() + (named ? "; its source as the encoder reads it" : "; the encoder agrees"),
                Confidence.agreed(rule.type(), named || rule.source() != null, reading.reading()));
    }

    /** Whether a report that the one content holds is cut through by the other. */
    private static boolean isCut(Attribution inner, List<Span> whole, List<Span> part) {
        Span first = inner.cue() == null ? inner.content().getFirst() : inner.cue();
        Span last = inner.content().getLast();
        return whole.stream().anyMatch(span -> span.contains(first) && span.contains(last))
                && part.stream().anyMatch(span -> span.overlaps(first) || span.overlaps(last))
                && part.stream().noneMatch(span -> span.contains(first) && span.contains(last));
    }

    private static boolean isReportedQuotation(Attribution attribution) {
        return attribution.type() == QuotationType.DIRECT && attribution.source() != null;
    }

    /**
     * The rules know quotations and where a clause begins after "that"; for the rest the encoder's content is taken
     * where it is in one piece and the two differ by more than an edge.
     */
    private List<Span> content(Attribution rule, Candidate reading) {
        boolean trusted = rule.type() == QuotationType.INDIRECT
                || (rule.type() == QuotationType.MIXED && reading.reading().labelProbability() > SURE_OF_LABELS);
        boolean plain = reading.content().size() == 1 && words.type(words.in(reading.content())) == rule.type();
        if (!trusted || !plain || words.overlap(rule.content(), reading.content()) >= ALIKE) {
            return rule.content();
        }
        Span first = rule.content().getFirst();
        if (!words.before(text, first).equals("that")) {
            return reading.content();
        }
        List<Span> clipped = reading.content().stream()
                .map(span -> words.from(text, first.start(), span))
                .filter(Objects::nonNull)
                .toList();
        return clipped.isEmpty() ? rule.content() : clipped;
    }

    /** Whether the encoder's source is to be taken: the rules have none, a part of it, or a word that stands for it. */
    private static boolean isBetter(Span read, Span found) {
        return found == null
                || (read.contains(found) && read.length() > found.length())
                || PLACEHOLDERS.contains(found.exact().toLowerCase(Locale.ROOT));
    }

    private Attribution alone(Candidate candidate) {
        return new Attribution(
                candidate.source(),
                candidate.cue(),
                candidate.content(),
                words.type(words.in(candidate.content())),
                -1,
                "encoder alone: “%s” reports".formatted(candidate.cue().exact()),
                Confidence.alone(words.type(words.in(candidate.content())), candidate.reading()));
    }
}
