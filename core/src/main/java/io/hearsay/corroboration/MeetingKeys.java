package io.hearsay.corroboration;

import io.hearsay.text.ContentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Under which keys passages meet that share enough terms: each rare term is a key, common ones are keys only in pairs,
 * so that what a key gathers stays small however many passages there are. Which terms are common is fixed by a list,
 * not by what is stored: whether two passages meet depends on these two alone.
 */
final class MeetingKeys {

    /** Of more common terms than this the rarest count; pairs grow with the square. */
    private static final int MOST_COMMON = 12;

    private static final int HEX_DIGITS = 16;
    private static final int HEX = 16;

    private static final Comparator<String> RAREST =
            Comparator.comparingInt(CommonTerms::count).thenComparing(Comparator.naturalOrder());

    private MeetingKeys() {}

    /**
     * The keys of some terms; every pair of lists that share a rare term or two common ones shares a key.
     *
     * @param terms what tells of a passage what it is about
     * @param attendants terms that count as common ones, whatever they are
     */
    static Set<String> of(Collection<String> terms, Collection<String> attendants) {
        Set<String> keys = new TreeSet<>();
        List<String> common = new ArrayList<>(attendants);
        for (String term : new TreeSet<>(terms)) {
            if (CommonTerms.count(term) == 0) {
                keys.add(term);
            } else {
                common.add(term);
            }
        }
        List<String> rarest =
                common.stream().sorted(RAREST).limit(MOST_COMMON).sorted().toList();
        for (int i = 0; i < rarest.size(); i++) {
            for (int j = i + 1; j < rarest.size(); j++) {
                keys.add(rarest.get(i) + "&" + rarest.get(j));
            }
        }
        return keys;
    }

    /** What is kept of a key: 64 bits of its hash. */
    static long hash(String key) {
        return Long.parseUnsignedLong(ContentId.of("key", key).substring(0, HEX_DIGITS), HEX);
    }
}
