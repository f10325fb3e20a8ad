package io.hearsay.corroboration;

import io.hearsay.corroboration.lexicon.Kinship;
import io.hearsay.corroboration.lexicon.Thesaurus;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What keeps two statements from being about the same thing, whatever words they share. */
final class Distinctions {

    private Distinctions() {}

    /** The reason in words, or empty when nothing sets them apart. */
    static Optional<String> reason(Reading a, Reading b) {
        return differ("actor", a.actors(), b.actors())
                .or(() -> counterparts(a, b))
                .or(() -> names(a, b))
                .or(() -> differ("place", a.parties().places(), b.parties().places()))
                .or(() -> slots(a, b))
                .or(() -> offices(a, b))
                .or(() -> groups(a, b))
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
        return beyond;
    }

    /** The same preposition governs other names: "to Oslo" is not "to Rome". */
    private static Optional<String> slots(Reading a, Reading b) {
        return a.parties().slots().entrySet().stream()
                .flatMap(slot -> differ(
                        "party (\"" + slot.getKey() + "\")",
                        slot.getValue(),
                        b.parties().slots().getOrDefault(slot.getKey(), Set.of()))
                        .stream())
                .findFirst();
    }

    /**
     * One office in two places, each speaking of its own where it names none: the mayor of here, the mayor of there.
     */
    private static Optional<String> offices(Reading a, Reading b) {
        Set<String> first = SpeakerMatch.nameWords(a.speaker());
        Set<String> second = SpeakerMatch.nameWords(b.speaker());
        Set<String> common = new HashSet<>(first);
        common.retainAll(second);
        boolean counterpartOffices =
                common.contains("of") && first.size() == second.size() && common.size() == first.size() - 1;
        return counterpartOffices && a.parties().isImpersonal() && b.parties().isImpersonal()
                ? Optional.of("each speaks of its own: %s, %s"
                        .formatted(a.speaker().name(), b.speaker().name()))
                : Optional.empty();
    }

    /** Other people are spoken of: police officers are no children. */
    private static Optional<String> groups(Reading a, Reading b) {
        Optional<Term> first = subject(a);
        Optional<Term> second = subject(b);
        return first.isPresent()
                        && second.isPresent()
                        && isPerson(first.get())
                        && isPerson(second.get())
                        && isStranger(first.get(), b)
                        && isStranger(second.get(), a)
                ? Optional.of("other people: %s, not %s"
                        .formatted(
                                first.get().token().surface(),
                                second.get().token().surface()))
                : Optional.empty();
    }

    private static Optional<Term> subject(Reading reading) {
        return reading.terms().stream()
                .filter(term -> term.token().entity() == null)
                .findFirst();
    }

    private static boolean isPerson(Term term) {
        return Thesaurus.standard().isKindOf(term.token().base(), "person");
    }

    private static boolean isStranger(Term term, Reading other) {
        return other.terms().stream()
                .allMatch(candidate -> term.kinship(candidate).closeness() == 0);
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
                        && excludeEachOther(kind(a, i), kind(b, j))) {
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

    private static boolean excludeEachOther(Term one, Term other) {
        boolean adjectives = one.token().adjective() && other.token().adjective();
        return adjectives ? one.kinship(other) == Kinship.NONE : one.kinship(other) == Kinship.SIBLING;
    }

    private static Term kind(Reading reading, int noun) {
        return reading.terms().get(noun - 1);
    }

    private static String list(Set<String> names) {
        return String.join(", ", List.copyOf(names).stream().sorted().toList());
    }
}
