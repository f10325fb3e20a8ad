package io.hearsay.corroboration;

import io.hearsay.corroboration.Reading.Stance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How two utterances relate, by explicit tests: first what sets them apart (another actor, counterpart, place or time),
 * then what sets them against each other (denial, opposites, numbers), then what each says beyond the other. Every
 * verdict names the test that decided.
 *
 * <p>Without state, hence safe to share between threads.
 */
public final class RelationFinder {

    private static final double RELATED = 0.5;
    private static final double CONFLICT_TOPIC = 0.55;
    private static final double SAME_EACH = 0.45;
    private static final double COVERED = 0.7;
    private static final double REST_BEYOND = 0.75;

    /** Compares two utterances; {@code ENTAILS} means that the first says more than the second. */
    public Relation compare(Utterance a, Utterance b) {
        Optional<Relation> denial = DenialTest.compare(a, b);
        if (denial.isPresent()) {
            return denial.get();
        }
        Reading first = Reading.of(a);
        Reading second = Reading.of(b);
        Alignment alignment = Alignment.of(first, second);
        double topic = Math.max(alignment.first(), alignment.second());
        if (topic < RELATED || alignment.topical() == 0) {
            return unrelated(1 - topic, "they speak of different things");
        }
        Optional<String> apart = ApartTest.reason(first, second);
        return apart.map(reason -> unrelated(topic, reason))
                .or(() -> conflict(first, second, alignment, topic))
                .orElseGet(() -> agreement(first, second, alignment));
    }

    private static Optional<Relation> conflict(Reading a, Reading b, Alignment alignment, double topic) {
        Optional<String> reason = topic < CONFLICT_TOPIC ? Optional.empty() : ConflictTest.reason(a, b, alignment);
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
        boolean firstCovers = alignment.second() >= COVERED;
        boolean more = alignment.first() < REST_BEYOND * alignment.second() || MoreTest.saysMore(a, b);
        if (firstCovers && more) {
            return new Relation(
                    Relation.Kind.ENTAILS,
                    alignment.second(),
                    "the first says what the second says, and more: " + beyond(a, b));
        }
        double both = Math.min(alignment.first(), alignment.second());
        if (both >= SAME_EACH && !MoreTest.saysMore(b, a)) {
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
