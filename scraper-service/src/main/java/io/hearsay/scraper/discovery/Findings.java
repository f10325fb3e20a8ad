package io.hearsay.scraper.discovery;

import io.hearsay.scraper.alternate.Alternate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a list leads to, as far as a small heap has room for it: links of one letter that are joined to a long address
 * take a thousand times the bytes that they came in. Alternates have a share of their own and cost no entry its place.
 */
final class Findings {

    /** Bytes of entries; of a full list, each may have 440 characters. */
    private static final long MOST = 32L << 20;

    /** Bytes of their alternates. */
    private static final long MOST_OF_ALTERNATES = 16L << 20;

    /** Bytes that an address takes beside its characters. */
    private static final long EACH = 200;

    private final List<Found> all = new ArrayList<>();
    private long weight;
    private long weightOfAlternates;

    /** Takes one up, without its alternates where their share is full; passes it over where its own is. */
    void add(Found found) {
        weight +=
                EACH + found.address().value().length() + length(found.listed().title());
        weightOfAlternates +=
                found.alternates().stream().mapToLong(Findings::weight).sum();
        if (weight <= MOST) {
            all.add(weightOfAlternates <= MOST_OF_ALTERNATES ? found : found.withoutAlternates());
        }
    }

    private static long weight(Alternate alternate) {
        return EACH + alternate.address().value().length() + length(alternate.language());
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    List<Found> all() {
        return all;
    }
}
