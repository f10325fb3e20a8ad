package io.hearsay.query.stream;

import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.claim.ClaimRow;
import io.hearsay.query.claim.Claims;
import io.hearsay.query.search.Chain;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Lists;
import io.hearsay.query.search.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Reads claims in the order they were extracted, those that have settled. */
@ApplicationScoped
class ClaimStream {

    private static final int BATCH = 100;

    private static final Source<ClaimRow> BY_EXTRACTION = new Source<>(
            ClaimRow.class,
            "claim.claim_v1",
            "claim.claim_entry_v1",
            "(select to_char(c.extracted_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US')"
                    + " from claim.claim_v1 c where c.id = e.id)",
            ClaimRow::extractedAtMicros,
            false,
            false);

    private final Claims claims;
    private final Lists lists;
    private final StreamSettings settings;

    ClaimStream(Claims claims, Lists lists, StreamSettings settings) {
        this.claims = claims;
        this.lists = lists;
        this.settings = settings;
    }

    /** A claim with the event id that continues after it. */
    record Event(String id, ClaimAnswer claim) {}

    /** The next claims of a search after an event, the earliest extracted first; none when there is nothing new. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Event> after(Conditions search, String event) {
        Conditions settled = search.copy()
                .and(
                        "exists (select from claim.claim_v1 c where c.id = e.id"
                                + " and c.extracted_at < now() - make_interval(secs => :settling))",
                        "settling",
                        settings.settling().toMillis() / 1000.0);
        Chain<ClaimRow> chain = Chain.of(BY_EXTRACTION, settled, "Last-Event-ID", event);
        List<ClaimRow> rows = lists.rows(chain).setMaxResults(BATCH).getResultList();
        List<ClaimAnswer> answers = claims.answers(rows);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            events.add(new Event(chain.cursor(rows.get(i)), answers.get(i)));
        }
        return events;
    }
}
