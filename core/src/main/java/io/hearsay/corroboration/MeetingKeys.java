package io.hearsay.corroboration;

import io.hearsay.text.ContentId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Under which keys passages meet that share enough terms: each key is a few terms that together tell enough. What a key
 * gathers therefore stays small however many passages there are. How much a term tells is fixed by a list, not by what
 * is stored: whether two passages meet depends on these two alone.
 *
 * @param enough how much the terms of a key tell at least, in nats
 * @param mostTerms of more terms than this the rarest count; the number of keys grows with its power
 * @param mostInKey how many terms a key has at most, two or more
 */
record MeetingKeys(double enough, int mostTerms, int mostInKey) {

    /** Terms that tell less than this, even all together, are no key, in nats. */
    private static final double LEAST = 6;

    private static final int HEX_DIGITS = 16;
    private static final int HEX = 16;

    private static final Comparator<String> RAREST =
            Comparator.comparingInt(CommonTerms::count).thenComparing(Comparator.naturalOrder());

    /** The keys of some terms: all of at least two of them that tell enough, of which none could be left out. */
    Set<String> of(Collection<String> terms) {
        Set<String> keys = new TreeSet<>();
        List<String> rarest = terms.stream().sorted(RAREST).limit(mostTerms).toList();
        extend(new ArrayDeque<>(), 0, rarest, keys);
        return keys;
    }

    /** All terms together where they tell something, but too little for {@link #of}. */
    Set<String> ofFew(Set<String> terms) {
        double all = terms.stream().mapToDouble(CommonTerms::information).sum();
        return all >= LEAST && all < enough ? Set.of(key(terms)) : Set.of();
    }

    private void extend(Deque<String> chosen, double told, List<String> rest, Set<String> keys) {
        for (int at = 0; at < rest.size(); at++) {
            double tells = told + CommonTerms.information(rest.get(at));
            chosen.addLast(rest.get(at));
            if (chosen.size() > 1 && tells >= enough) {
                keys.add(key(chosen));
            } else if (chosen.size() < mostInKey) {
                extend(chosen, tells, rest.subList(at + 1, rest.size()), keys);
            }
            chosen.removeLast();
        }
    }

    private static String key(Collection<String> terms) {
        return terms.stream().sorted().collect(Collectors.joining("&"));
    }

    /** What is kept of a key: 64 bits of its hash. */
    static long hash(String key) {
        return Long.parseUnsignedLong(ContentId.of("key", key).substring(0, HEX_DIGITS), HEX);
    }
}
