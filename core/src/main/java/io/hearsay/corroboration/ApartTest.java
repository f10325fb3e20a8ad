package io.hearsay.corroboration;

import io.hearsay.corroboration.lexicon.Kinship;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What keeps two statements from being about the same thing, whatever words they share. */
final class ApartTest {

    private ApartTest() {}

    /** The reason in words, or empty when nothing sets them apart. */
    static Optional<String> reason(Reading a, Reading b) {
        return differ("actor", a.actors(), b.actors())
                .or(() -> counterparts(a, b))
                .or(() -> names(a, b))
                .or(() -> differ("place", a.parties().places(), b.parties().places()))
                .or(() -> periods(a, b))
                .or(() -> kinds(a, b));
    }

    private static Optional<String> differ(String what, Set<String> one, Set<String> other) {
        boolean apart = !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
        return apart ? Optional.of("another %s: %s, not %s".formatted(what, list(one), list(other))) : Optional.empty();
    }

    /** Each names a party that the other does not: "with Syria" is not "with Russia". */
    private static Optional<String> counterparts(Reading a, Reading b) {
        Set<String> onlyFirst = beyond(a, b);
        Set<String> onlySecond = beyond(b, a);
        return onlyFirst.isEmpty() || onlySecond.isEmpty() || sharesCounterpart(a, b)
                ? Optional.empty()
                : Optional.of("another counterpart: %s, not %s".formatted(list(onlyFirst), list(onlySecond)));
    }

    private static boolean sharesCounterpart(Reading a, Reading b) {
        return a.parties().counterparts().stream().anyMatch(b.parties().counterparts()::contains);
    }

    private static Set<String> beyond(Reading a, Reading b) {
        Set<String> beyond = new HashSet<>(a.parties().counterparts());
        beyond.removeAll(b.parties().counterparts());
        beyond.removeAll(b.actors());
        Countries.of(b.speaker()).ifPresent(beyond::remove);
        Countries.of(a.speaker()).ifPresent(beyond::remove);
        return beyond;
    }

    private static Optional<String> names(Reading a, Reading b) {
        Set<String> onlyFirst = namesBeyond(a, b);
        Set<String> onlySecond = namesBeyond(b, a);
        return onlyFirst.isEmpty() || onlySecond.isEmpty()
                ? Optional.empty()
                : Optional.of("other names: %s, not %s".formatted(list(onlyFirst), list(onlySecond)));
    }

    private static Set<String> namesBeyond(Reading a, Reading b) {
        Set<String> beyond = new HashSet<>(a.parties().names());
        b.tokens().forEach(token -> beyond.remove(token.lower()));
        beyond.removeAll(SpeakerMatch.nameWords(a.speaker()));
        beyond.removeAll(SpeakerMatch.nameWords(b.speaker()));
        return beyond;
    }

    private static Optional<String> periods(Reading a, Reading b) {
        boolean apart = !a.periods().isEmpty()
                && !b.periods().isEmpty()
                && a.periods().stream().allMatch(one -> b.periods().stream().allMatch(one::apartFrom));
        return apart ? Optional.of("they speak of different times") : Optional.empty();
    }

    /** One noun qualified by kinds that exclude each other: the flu vaccine is not the malaria vaccine. */
    private static Optional<String> kinds(Reading a, Reading b) {
        for (int i = 1; i < a.terms().size(); i++) {
            for (int j = 1; j < b.terms().size(); j++) {
                if (a.terms().get(i).kinship(b.terms().get(j)) == Kinship.SAME
                        && kind(a, i).kinship(kind(b, j)) == Kinship.SIBLING) {
                    return Optional.of("another %s: %s, not %s"
                            .formatted(
                                    a.terms().get(i).token().surface(),
                                    kind(a, i).token().surface(),
                                    kind(b, j).token().surface()));
                }
            }
        }
        return Optional.empty();
    }

    private static Term kind(Reading reading, int noun) {
        return reading.terms().get(noun - 1);
    }

    private static String list(Set<String> names) {
        return String.join(", ", List.copyOf(names).stream().sorted().toList());
    }
}
