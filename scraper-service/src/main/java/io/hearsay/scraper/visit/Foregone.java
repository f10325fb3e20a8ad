package io.hearsay.scraper.visit;

import io.hearsay.scraper.alternate.Alternates;
import io.hearsay.scraper.frontier.Lease;
import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.scraper.trap.Traps;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which leased addresses need not be visited, by what was learned since they were taken up. */
@Singleton
class Foregone {

    private final Alternates alternates;
    private final Traps traps;

    Foregone(Alternates alternates, Traps traps) {
        this.alternates = alternates;
        this.traps = traps;
    }

    /** What becomes of them without a visit, by the lease's token. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Map<Long, Outcome> outcomes(List<Lease> leases) {
        Map<Long, Outcome> outcomes = new HashMap<>();
        traps.reasons(leases).forEach((token, reason) -> outcomes.put(token, Outcome.of(UrlState.TRAPPED, reason)));
        alternates
                .forms(leases)
                .forEach((token, form) -> outcomes.put(
                        token, Outcome.leadingTo(UrlState.DUPLICATE_OF, form.page(), form.reason(), List.of())));
        return outcomes;
    }
}
