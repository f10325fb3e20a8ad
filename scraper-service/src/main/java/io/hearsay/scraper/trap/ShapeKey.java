package io.hearsay.scraper.trap;

import io.hearsay.scraper.address.PageAddress;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What is counted together.
 *
 * @param shape of an address, or the name of a trap that shows in the address
 */
record ShapeKey(String crawlId, String host, String shape) implements Comparable<ShapeKey> {

    private static final Comparator<ShapeKey> ORDER = Comparator.comparing(ShapeKey::crawlId)
            .thenComparing(ShapeKey::host)
            .thenComparing(ShapeKey::shape);

    static Optional<ShapeKey> of(String crawlId, PageAddress address) {
        return Shape.of(address).map(shape -> new ShapeKey(crawlId, address.host(), shape));
    }

    static ShapeKey of(String crawlId, PageAddress address, UrlTrap trap) {
        return new ShapeKey(crawlId, address.host(), trap.name().toLowerCase(Locale.ROOT));
    }

    /** Why an address of the shape is not fetched. */
    String reason(ShapeCounts counts) {
        return "a trap: %d pages like %s held no article and led to nothing new".formatted(counts.fetched(), shape);
    }

    @Override
    public int compareTo(ShapeKey other) {
        return ORDER.compare(this, other);
    }
}
