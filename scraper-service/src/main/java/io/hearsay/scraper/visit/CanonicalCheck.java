package io.hearsay.scraper.visit;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.discovery.CanonicalLink;
import io.hearsay.scraper.frontier.Frontier;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.frontier.Standing;
import io.hearsay.scraper.frontier.UrlState;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Checks what a page calls its own address. It is believed when it can be that by its looks, lies in the crawl's scope,
 * is not known to have no page, and does not itself point back here.
 */
@Singleton
class CanonicalCheck {

    private final Frontier frontier;

    CanonicalCheck(Frontier frontier) {
        this.frontier = frontier;
    }

    boolean holds(Lease lease, Crawl crawl, PageAddress canonical) {
        if (canonical == null
                || canonical.equals(lease.address())
                || !crawl.scope().contains(canonical)
                || !CanonicalLink.isPlausible(lease.address(), canonical)) {
            return false;
        }
        Optional<Standing> standing = frontier.standing(lease.crawlId(), canonical);
        return standing.isEmpty() || !(standing.get().state().isWithoutPage() || pointsBack(standing.get(), lease));
    }

    private static boolean pointsBack(Standing standing, Lease lease) {
        boolean elsewhere = standing.state() == UrlState.DUPLICATE_OF || standing.state() == UrlState.REDIRECTED;
        return elsewhere && lease.address().value().equals(standing.target());
    }
}
