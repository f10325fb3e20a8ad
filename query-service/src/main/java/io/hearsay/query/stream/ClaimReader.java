package io.hearsay.query.stream;

import io.hearsay.query.claim.ClaimAnswer;
import io.hearsay.query.search.CommitCursor;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** One client's way through the claims of a search; each step is taken when what the last one gave is sent. */
final class ClaimReader {

    private static final int BATCH = 100;

    private final ClaimFeed feed;
    private final Conditions search;
    private final CommitCursor cursors;
    private final Duration silence;
    private final LongSupplier nanoTime;
    private Position position;
    private boolean connected;
    private long lastSign;

    /**
     * A client at a position.
     *
     * @param silence after which a sign of life is due
     * @param nanoTime a clock that only runs on
     */
    ClaimReader(
            ClaimFeed feed,
            Conditions search,
            CommitCursor cursors,
            Position position,
            Duration silence,
            LongSupplier nanoTime) {
        this.feed = feed;
        this.search = search;
        this.cursors = cursors;
        this.position = position;
        this.silence = silence;
        this.nanoTime = nanoTime;
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
        if (!connected) {
            events.add(sign());
        }
        ClaimFeed.Batch batch = feed.next(search, position, BATCH);
        batch.entries().forEach(entry -> events.add(new Event(cursors.of(entry.position(), null), entry.claim())));
        position = batch.reached();
        if (nanoTime.getAsLong() - lastSign > silence.toNanos()) {
            events.add(sign());
        }
        return new Events(events, batch.isFull());
    }

    private Event sign() {
        connected = true;
        lastSign = nanoTime.getAsLong();
        return new Event(cursors.of(position, null), null);
    }
}
