package io.hearsay.corroboration;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What keeps two statements about one thing from both being true. */
final class Conflicts {

    private Conflicts() {}

    /** The reason in words, or empty when both may be true. */
    static Optional<String> reason(Reading a, Reading b, Alignment alignment) {
        List<Alignment.Pair> opposites = alignment.opposites();
        boolean denied = a.negated() != b.negated();
        if (denied && opposites.isEmpty() && sharesFocus(a, b, alignment) && sharesActor(a, b)) {
            return Optional.of("one denies what the other asserts (" + topic(alignment) + ")");
        }
        if (!denied && !opposites.isEmpty()) {
            Alignment.Pair pair = opposites.getFirst();
            return Optional.of("\"%s\" and \"%s\" exclude each other"
                    .formatted(
                            pair.first().token().surface(),
                            pair.second().token().surface()));
        }
        return denied == opposites.isEmpty() ? Optional.empty() : numbers(a, b);
    }

    /** Whether what one denies is what the other speaks of. */
    static boolean sharesFocus(Reading a, Reading b, Alignment alignment) {
        return a.focus().map(alignment::speaksOf).orElse(true)
                && b.focus().map(alignment::speaksOf).orElse(true);
    }

    /**
     * Whether the one of whom the act is denied by name is in the other statement at all: that Russia does not strike
     * is no denial of strikes by nobody in particular. Who denies for himself ("there are no plans") denies whatever of
     * his is asserted.
     */
    private static boolean sharesActor(Reading a, Reading b) {
        Reading denial = a.negated() ? a : b;
        Reading assertion = a.negated() ? b : a;
        Set<String> denied = denial.parties().actors();
        return denied.isEmpty()
                || !assertion.actors().isEmpty()
                || denied.stream().anyMatch(assertion::mentions);
    }

    /** Whether one denies, in whatever words, what the other asserts. */
    static boolean isOpposed(Reading a, Reading b, Alignment alignment) {
        return (a.negated() != b.negated()) == alignment.opposites().isEmpty();
    }

    private static Optional<String> numbers(Reading a, Reading b) {
        for (Quantity one : a.quantities()) {
            for (Quantity other : b.quantities()) {
                if (one.comparable(other)) {
                    return one.agrees(other)
                            ? Optional.empty()
                            : Optional.of("the numbers differ: %s and %s".formatted(one.text(), other.text()));
                }
            }
        }
        return Optional.empty();
    }

    private static String topic(Alignment alignment) {
        return alignment.pairs().stream()
                .filter(Alignment.Pair::isTopical)
                .map(pair -> pair.first().token().surface())
                .findFirst()
                .orElse("");
    }
}
