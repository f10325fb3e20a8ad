package io.hearsay.corroboration;

import io.hearsay.corroboration.lexicon.Kinship;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which words of two statements speak of the same things.
 *
 * @param pairs for each term of the first that has one, its closest term of the second
 * @param first share of the first statement's terms that the second speaks of, from 0 to 1
 * @param second share of the second statement's terms that the first speaks of
 */
record Alignment(List<Pair> pairs, double first, double second) {

    /** Two terms and how they relate. */
    record Pair(Term first, Term second, Kinship kinship) {

        boolean isTopical() {
            return first.token().entity() == null && !first.token().name();
        }
    }

    static Alignment of(Reading a, Reading b) {
        Set<String> actors = new HashSet<>(a.actors());
        actors.addAll(b.actors());
        List<Term> first = content(a, actors);
        List<Term> second = content(b, actors);
        List<Pair> pairs = pairs(first, second);
        return new Alignment(pairs, coverage(first, pairs), coverage(second, pairs(second, first)));
    }

    /** The larger of both shares. */
    double topic() {
        return Math.max(first, second);
    }

    /** Whether a term of either statement means the same as one of the other. */
    boolean speaksOf(Term term) {
        return pairs.stream()
                .filter(pair -> pair.kinship().closeness() >= Kinship.OPPOSITE.closeness())
                .anyMatch(pair -> pair.first().equals(term) || pair.second().equals(term));
    }

    /** Words that exclude each other, where neither has a closer relative. */
    List<Pair> opposites() {
        return pairs.stream().filter(pair -> pair.kinship() == Kinship.OPPOSITE).toList();
    }

    /** The number of common terms besides names. */
    long topical() {
        return pairs.stream().filter(Pair::isTopical).count();
    }

    /** The actor is compared apart: "we" and "the United States" are no difference in wording. */
    private static List<Term> content(Reading reading, Set<String> actors) {
        return reading.terms().stream()
                .filter(term -> term.token().entity() == null
                        || !actors.contains(Countries.of(term.token()))
                        || term.token().adjective())
                .toList();
    }

    private static List<Pair> pairs(List<Term> from, List<Term> to) {
        List<Pair> pairs = new ArrayList<>();
        for (Term term : from) {
            Pair best = null;
            for (Term other : to) {
                Kinship kinship = term.kinship(other);
                if (kinship.closeness() > (best == null ? 0 : best.kinship().closeness())) {
                    best = new Pair(term, other, kinship);
                }
            }
            if (best != null) {
                pairs.add(best);
            }
        }
        return pairs;
    }

    private static double coverage(List<Term> terms, List<Pair> pairs) {
        double all = terms.stream().mapToDouble(Term::weight).sum();
        double shared = pairs.stream()
                .mapToDouble(pair -> pair.first().weight() * pair.kinship().closeness())
                .sum();
        return all == 0 ? 0 : shared / all;
    }
}
