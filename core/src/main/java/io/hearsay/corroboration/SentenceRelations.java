package io.hearsay.corroboration;

import io.hearsay.corroboration.Reading.Stance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How two sentences relate, by explicit tests: first what sets them apart (another actor, counterpart, place or time),
 * then what sets them against each other (denial, opposites, numbers), then what each says beyond the other. Every
 * verdict names the test that decided.
 */
final class SentenceRelations {

    private static final double RELATED = 0.42;
    private static final double CONFLICT_TOPIC = 0.5;
    private static final double SURE_TOPIC = 0.75;
    /** As much of the longer sentence, too, must be about what both speak of. */
    private static final double CONFLICT_REST = 0.33;

    private static final double SAME_EACH = 0.38;
    private static final double SAME_EACH_OF_MANY = 0.5;
    private static final int FEW_TERMS = 4;
    private static final double COVERED = 0.6;
    private static final double REST_BEYOND = 0.85;

    private SentenceRelations() {}

    /** Whether two sentences have enough in common to be compared, whichever comes first. */
    static boolean shareTopic(Reading one, Reading other) {
        return Alignment.of(one, other).topic() >= RELATED;
    }

    /** Compares two sentences; {@code ENTAILS} means that the first says more than the second. */
    static Relation between(Reading first, Reading second) {
        Alignment alignment = Alignment.of(first, second);
        double topic = alignment.topic();
        if (topic < RELATED || alignment.topical() == 0) {
            return unrelated(1 - topic, "they speak of different things");
        }
        Optional<String> apart = Distinctions.reason(first, second);
        return apart.map(reason -> unrelated(topic, reason))
                .or(() -> conflict(first, second, alignment, topic))
                .orElseGet(() -> agreement(first, second, alignment));
    }

    private static Optional<Relation> conflict(Reading a, Reading b, Alignment alignment, double topic) {
        double other = Math.min(alignment.first(), alignment.second());
        boolean oneTopic = other >= CONFLICT_REST
                && (topic >= SURE_TOPIC
                        || (topic >= CONFLICT_TOPIC && alignment.pairs().size() > 1));
        Optional<String> reason = oneTopic ? Conflicts.reason(a, b, alignment) : Optional.empty();
        if (reason.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> hedge = hedge(a, b);
        if (hedge.isPresent()) {
            return Optional.of(unrelated(topic, hedge.get()));
        }
        if (SpeakerMatch.sameSource(a.speaker(), b.speaker()) && onOtherDay(a, b)) {
            String change = "%s, and the later statement is of %s".formatted(reason.get(), later(a, b));
            return Optional.of(new Relation(Relation.Kind.POSITION_CHANGE, topic, change));
        }
        return Optional.of(new Relation(Relation.Kind.CONTRADICTS, topic, reason.get()));
    }

    /** What is demanded, wished or made to depend on something else is not said to be so. */
    private static Optional<String> hedge(Reading a, Reading b) {
        if ((a.stance() == Stance.DEMANDED) != (b.stance() == Stance.DEMANDED)) {
            return Optional.of("one demands what the other says is or is not so");
        }
        return a.stance() == Stance.CONDITIONAL || b.stance() == Stance.CONDITIONAL
                ? Optional.of("one depends on a condition")
                : Optional.empty();
    }

    private static Relation agreement(Reading a, Reading b, Alignment alignment) {
        if (a.stance() == Stance.DEMANDED != (b.stance() == Stance.DEMANDED)) {
            return unrelated(alignment.first(), "one demands what the other says");
        }
        if (Conflicts.isOpposed(a, b, alignment)) {
            return unrelated(
                    alignment.first(), "one denies something near to what the other asserts, but not the same");
        }
        if (!Conflicts.sharesFocus(a, b, alignment)) {
            return unrelated(alignment.first(), "they deny different things");
        }
        boolean firstCovers = alignment.second() >= COVERED;
        boolean more = alignment.first() < REST_BEYOND * alignment.second() || Surplus.saysMore(a, b);
        if (firstCovers && more) {
            return new Relation(
                    Relation.Kind.ENTAILS,
                    alignment.second(),
                    "the first says what the second says, and more: " + beyond(a, b));
        }
        double both = Math.min(alignment.first(), alignment.second());
        double enough = Math.min(a.terms().size(), b.terms().size()) <= FEW_TERMS ? SAME_EACH : SAME_EACH_OF_MANY;
        if (both >= enough && !Surplus.saysMore(b, a)) {
            return new Relation(Relation.Kind.SAME, both, "both say " + common(alignment));
        }
        return unrelated(1 - both, "what they share is too little to be one assertion");
    }

    private static boolean onOtherDay(Reading a, Reading b) {
        return a.said() != null && b.said() != null && !a.said().equals(b.said());
    }

    private static String later(Reading a, Reading b) {
        return (a.said().isAfter(b.said()) ? a.said() : b.said()).toString();
    }

    private static Relation unrelated(double score, String reason) {
        return new Relation(Relation.Kind.UNRELATED, Math.clamp(score, 0, 1), reason);
    }

    private static String common(Alignment alignment) {
        Set<String> words = new TreeSet<>();
        alignment
                .pairs()
                .forEach(pair -> words.add(pair.first().token().surface().toLowerCase(Locale.ROOT)));
        return String.join(", ", words);
    }

    private static String beyond(Reading a, Reading b) {
        List<String> words = a.terms().stream()
                .filter(term -> b.terms().stream()
                        .noneMatch(other -> term.kinship(other).closeness() > 0))
                .map(term -> term.token().surface().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return words.isEmpty() ? "it is more certain or more exact" : String.join(", ", words);
    }
}
