package io.hearsay.corroboration;

import io.hearsay.corroboration.Relation.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How two utterances relate, by explicit tests. One that rejects a claim of the other's by name contradicts it;
 * otherwise each sentence is compared with each of the other's and what holds between sentences decides: words that
 * meet across sentences make no common assertion. Words without a verb assert nothing and are related to nothing.
 *
 * <p>Without state, hence safe to share between threads.
 */
public final class RelationFinder {

    private static final List<Kind> CONFLICT = List.of(Kind.CONTRADICTS, Kind.POSITION_CHANGE);
    private static final List<Kind> AGREEMENT = List.of(Kind.SAME, Kind.ENTAILS);

    /** Compares two utterances; {@code ENTAILS} means that the first says more than the second. */
    public Relation compare(Utterance a, Utterance b) {
        return compare(Passage.of(a), Passage.of(b));
    }

    /** Compares two utterances that were read before. */
    public Relation compare(Passage a, Passage b) {
        Relation relation = NamedDenials.between(a.whole(), b.whole()).orElseGet(() -> bySentence(a, b));
        return relation.kind() == Kind.UNRELATED || (a.asserts() && b.asserts())
                ? relation
                : new Relation(Kind.UNRELATED, relation.score(), "one of them has no verb and asserts nothing");
    }

    /** Whether two utterances have enough in common to be compared; those that have not are unrelated, either way. */
    public boolean shareTopic(Passage a, Passage b) {
        return NamedDenials.between(a.whole(), b.whole()).isPresent()
                || a.sentences().stream().anyMatch(sentence -> b.sentences().stream()
                        .anyMatch(other -> SentenceRelations.shareTopic(sentence, other)));
    }

    private static Relation bySentence(Passage a, Passage b) {
        if (a.sentences().size() == 1 && b.sentences().size() == 1) {
            return SentenceRelations.between(
                    a.sentences().getFirst(), b.sentences().getFirst());
        }
        return conflict(a, b)
                .or(() -> agreement(a, b))
                .orElseGet(() -> new Relation(
                        Kind.UNRELATED, 1, "no sentence of one says or denies what one of the other says"));
    }

    private static Optional<Relation> conflict(Passage a, Passage b) {
        return a.sentences().stream()
                .flatMap(sentence -> relations(sentence, b))
                .filter(relation -> CONFLICT.contains(relation.kind()))
                .findFirst();
    }

    private static Optional<Relation> agreement(Passage a, Passage b) {
        Optional<Relation> forth = covers(a, b);
        return forth.map(relation -> covers(b, a).isPresent()
                ? new Relation(Kind.SAME, relation.score(), "sentence by sentence, " + relation.reason())
                : new Relation(
                        Kind.ENTAILS, relation.score(), "the first says it and more; of it, " + relation.reason()));
    }

    /** Whether the first says all that the second says: each of its sentences is in one of the first's. */
    private static Optional<Relation> covers(Passage a, Passage b) {
        if (!b.isComplete()) {
            return Optional.empty();
        }
        Relation weakest = null;
        for (Reading sentence : b.sentences()) {
            Optional<Relation> best = a.sentences().stream()
                    .map(other -> SentenceRelations.between(other, sentence))
                    .filter(relation -> AGREEMENT.contains(relation.kind()))
                    .max(Comparator.comparingDouble(Relation::score));
            if (best.isEmpty()) {
                return Optional.empty();
            }
            weakest = weakest == null || best.get().score() < weakest.score() ? best.get() : weakest;
        }
        return Optional.ofNullable(weakest);
    }

    private static Stream<Relation> relations(Reading sentence, Passage other) {
        return other.sentences().stream().map(against -> SentenceRelations.between(sentence, against));
    }
}
