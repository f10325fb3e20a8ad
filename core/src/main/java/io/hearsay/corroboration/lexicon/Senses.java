package io.hearsay.corroboration.lexicon;

import java.util.Collection;

/** Numbers of meanings in ascending order; words are compared by them very often. Immutable. */
final class Senses {

    static final Senses NONE = new Senses(new int[0]);

    private final int[] numbers;

    private Senses(int[] numbers) {
        this.numbers = numbers;
    }

    static Senses of(Collection<Integer> numbers) {
        return new Senses(
                numbers.stream().mapToInt(Integer::intValue).sorted().distinct().toArray());
    }

    /** Whether both hold one number. */
    boolean meet(Senses other) {
        int here = 0;
        int there = 0;
        while (here < numbers.length && there < other.numbers.length) {
            int difference = Integer.compare(numbers[here], other.numbers[there]);
            if (difference == 0) {
                return true;
            }
            if (difference < 0) {
                here++;
            } else {
                there++;
            }
        }
        return false;
    }
}
