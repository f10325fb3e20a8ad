package io.hearsay.extractor.intake;

import io.hearsay.claim.Claim;
import io.hearsay.claim.ClaimSource;
import io.hearsay.extractor.article.FeedArticle;
import io.hearsay.extractor.claim.ClaimFinder;
import io.hearsay.extractor.corroboration.Corroboration;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Turns one leased article into claims and what follows from them. Reading the text costs time and happens outside any
 * transaction; storing is one transaction, which ends with nothing stored when the lease was lost meanwhile.
 */
@Singleton
public class Processing {

    private final ClaimFinder finder;
    private final Corroboration corroboration;
    private final Leases leases;
    private final ReadingTime time;

    Processing(ClaimFinder finder, Corroboration corroboration, Leases leases, ReadingTime time) {
        this.finder = finder;
        this.corroboration = corroboration;
        this.leases = leases;
        this.time = time;
    }

    /**
     * The claims of a leased article; none of one that is to be forgotten.
     *
     * @throws ReadingFailedException when reading it fails in whatever way, or takes too long
     */
    List<Claim> read(Lease lease) {
        if (lease.erased()) {
            return List.of();
        }
        FeedArticle article = lease.article();
        ClaimSource source = new ClaimSource(article.text(), List.of(), article.publishedDate(), article.outlet());
        return time.within(() -> finder.find(source));
    }

    /** Stores what was read; false when the lease was lost. */
    @Transactional
    boolean store(Lease lease, List<Claim> claims) {
        corroboration.lock();
        if (!leases.holds(lease)) {
            return false;
        }
        int left = 0;
        if (lease.erased()) {
            corroboration.forget(lease.articleId());
        } else {
            left = corroboration.replace(lease.article(), claims);
        }
        leases.finish(lease, left);
        return true;
    }
}
