package io.hearsay.corroboration;

import io.hearsay.text.ContentId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Under which keys passages meet that share enough terms: each key is a few terms that together tell enough. What a key
 * gathers therefore stays small however many passages there are. How much a term tells is fixed by a list, not by what
 * is stored: whether two passages meet depends on these two alone.
 */
final class MeetingKeys {

    /** Of more terms than this the rarest count; keys grow with the cube. */
    private static final int MOST_TERMS = 12;

    /** Terms that tell less than this, even all together, are no key, in nats. */
    private static final double LEAST = 6;

    private static final int HEX_DIGITS = 16;
    private static final int HEX = 16;

    private static final Comparator<String> RAREST =
            Comparator.comparingInt(CommonTerms::count).thenComparing(Comparator.naturalOrder());

    private MeetingKeys() {}

    /**
     * The keys of some terms: every two or three of them that tell enough and of which none could be left out; all of
     * them together when they tell little.
     *
     * @param terms what tells of a passage what it is about
     * @param attendants terms that tell something only beside those
     * @param enough how much the terms of a key tell at least, in nats
     */
    static Set<String> of(Set<String> terms, Set<String> attendants, double enough) {
        List<String> rarest = Stream.concat(terms.stream(), attendants.stream())
                .sorted(RAREST)
                .limit(MOST_TERMS)
                .toList();
        Set<String> keys = new TreeSet<>();
        double all = terms.stream().mapToDouble(CommonTerms::information).sum();
        if (all >= LEAST && all < enough) {
            keys.add(key(terms.toArray(String[]::new)));
        }
        for (int i = 0; i < rarest.size(); i++) {
            for (int j = i + 1; j < rarest.size(); j++) {
                addKeys(rarest.get(i), rarest.get(j), rarest.subList(j + 1, rarest.size()), enough, keys);
            }
        }
        return keys;
    }

    private static void addKeys(String first, String second, List<String> others, double enough, Set<String> keys) {
        double both = CommonTerms.information(first) + CommonTerms.information(second);
        if (both >= enough) {
            keys.add(key(first, second));
        } else {
            others.stream()
                    .filter(third -> both + CommonTerms.information(third) >= enough)
                    .forEach(third -> keys.add(key(first, second, third)));
        }
    }

    private static String key(String... terms) {
        return Arrays.stream(terms).sorted().collect(Collectors.joining("&"));
    }

    /** What is kept of a key: 64 bits of its hash. */
    static long hash(String key) {
        return Long.parseUnsignedLong(ContentId.of("key", key).substring(0, HEX_DIGITS), HEX);
    }
}
