package io.hearsay.query.stream;

import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.search.CommitCursor;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One client's way through the claims of a search; each step is taken when what the last one gave is sent. */
final class ClaimReader {

    private static final int BATCH = 100;

    private final ClaimFeed feed;
    private final Conditions search;
    private final CommitCursor cursors;
    private final Duration silence;
    private Position position;
    private Instant lastSign = Instant.MIN;

    /**
     * A client at a position.
     *
     * @param silence after which a sign of life is due
     */
    ClaimReader(ClaimFeed feed, Conditions search, CommitCursor cursors, Position position, Duration silence) {
        this.feed = feed;
        this.search = search;
        this.cursors = cursors;
        this.position = position;
        this.silence = silence;
    }

    /**
     * What is sent to the client.
     *
     * @param id continues after it
     * @param claim null in a sign of life
     */
    record Event(String id, ClaimAnswer claim) {}

    /**
     * What there is to be sent.
     *
     * @param isFull whether there may be more at once
     */
    record Events(List<Event> events, boolean isFull) {

        Events {
            events = List.copyOf(events);
        }
    }

    /**
     * The next events. The first one of all is a sign of life, by which the client learns that it is connected; each of
     * them tells how far it has come, even where nothing of its search was on the way.
     */
    Events next() {
        List<Event> events = new ArrayList<>();
        if (lastSign.equals(Instant.MIN)) {
            events.add(sign());
        }
        ClaimFeed.Batch batch = feed.next(search, position, BATCH);
        batch.entries().forEach(entry -> events.add(new Event(cursors.of(entry.position(), null), entry.claim())));
        position = batch.reached();
        if (Instant.now().isAfter(lastSign.plus(silence))) {
            events.add(sign());
        }
        return new Events(events, batch.isFull());
    }

    private Event sign() {
        lastSign = Instant.now();
        return new Event(cursors.of(position, null), null);
    }
}
