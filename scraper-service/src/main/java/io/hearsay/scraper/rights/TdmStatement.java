package io.hearsay.scraper.rights;

import io.hearsay.scraper.address.PageAddress;
import java.util.Collection;

/**
 * What one place, or several after one another, say about text and data mining.
 *
 * @param reserved whether it is reserved, or null where nothing readable was said
 * @param place that said so, or null
 * @param policy URL of the terms, or null
 */
record TdmStatement(Boolean reserved, Place place, String policy) {

    static final TdmStatement UNSET = new TdmStatement(null, null, null);

    /**
     * Of the values at one place. Where they contradict each other, mining is reserved; other values than 0 and 1 count
     * as none.
     *
     * @param policies the first counts, in so far as it is a web address
     * @param base what a relative policy is relative to
     */
    static TdmStatement of(
            Place place, Collection<String> reservations, Collection<String> policies, PageAddress base) {
        String policy = policies.stream()
                .findFirst()
                .filter(url -> url.length() <= PageAddress.MAX_LENGTH)
                .flatMap(base::resolve)
                .map(PageAddress::value)
                .orElse(null);
        Boolean reserved =
                reservations.contains("1") ? Boolean.TRUE : reservations.contains("0") ? Boolean.FALSE : null;
        return new TdmStatement(reserved, reserved == null ? null : place, policy);
    }

    /** This one where a stronger place speaks as well: a reservation takes its policy with it. */
    TdmStatement supersededBy(TdmStatement stronger) {
        if (stronger.reserved != null) {
            return stronger;
        }
        return stronger.policy == null ? this : new TdmStatement(reserved, place, stronger.policy);
    }
}
