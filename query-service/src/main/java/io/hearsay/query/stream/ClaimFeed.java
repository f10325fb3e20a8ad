package io.hearsay.query.stream;

import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.claim.Claims;
import io.hearsay.query.search.CommitOrder;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Position;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the claims of a search in the order in which they were committed, each once. */
@ApplicationScoped
public class ClaimFeed {

    /** What is searched. */
    public static final String VIEW = "claim.claim_entry_v1";

    private final CommitOrder order;
    private final Claims claims;

    ClaimFeed(CommitOrder order, Claims claims) {
        this.order = order;
        this.claims = claims;
    }

    /** A claim at its position. */
    public record Entry(Position position, ClaimAnswer claim) {}

    /**
     * Some claims.
     *
     * @param entries in their order
     * @param reached up to where all has been looked at, with no more of the search in between
     * @param isFull whether there may be more at once
     */
    public record Batch(List<Entry> entries, Position reached, boolean isFull) {

        public Batch {
            entries = List.copyOf(entries);
        }
    }

    /** Where all is settled now. */
    public Position now() {
        return order.now();
    }

    /**
     * The next claims of a search after a position, as far as all is settled; none when there is nothing new. A
     * position that this database has yet to reach comes from before it was restored: what was added since cannot be
     * told, so all claims come again.
     */
    public Batch next(Conditions search, Position after, int limit) {
        Position settled = order.now();
        if (settled.equals(after)) {
            return new Batch(List.of(), after, false);
        }
        return next(search, after.isBeyond(settled) ? Position.START : after, settled, limit);
    }

    /** The next claims of a search between two positions. */
    public Batch next(Conditions search, Position after, Position end, int limit) {
        List<Position> positions = order.ids(VIEW, search, after, end, limit);
        boolean full = positions.size() == limit;
        return new Batch(entries(positions), full ? positions.getLast() : end, full);
    }

    /** A claim that was erased between the two questions is left out. */
    private List<Entry> entries(List<Position> positions) {
        List<String> ids = positions.stream().map(Position::id).toList();
        Map<String, ClaimAnswer> answers =
                ids.isEmpty() ? Map.of() : QuarkusTransaction.requiringNew().call(() -> claims.byId(ids));
        List<Entry> entries = new ArrayList<>();
        for (Position position : positions) {
            ClaimAnswer claim = answers.get(position.id());
            if (claim != null) {
                entries.add(new Entry(position, claim));
            }
        }
        return entries;
    }
}
