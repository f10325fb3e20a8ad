package io.hearsay.web.admission;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;

/**
 * One request on its way through a bulkhead. It keeps its place until the exchange has ended and the work for it as
 * well: a client that hangs up does not end what a thread does for it, and must not make room for one more.
 */
final class Visit implements Bulkhead.Waiter {

    /** Where an exchange keeps its visit. */
    static final String KEY = "io.hearsay.visit";

    private static final long NO_TIMER = -1;

    private final RoutingContext exchange;
    private final Gate gate;
    private final Context context;
    private long timer = NO_TIMER;
    /** In nanoseconds. */
    private long enteredAt;

    private boolean hasPlace;
    private boolean isWorkedOn;
    private boolean hasEnded;

    Visit(RoutingContext exchange, Gate gate) {
        this.exchange = exchange;
        this.gate = gate;
        this.context = exchange.vertx().getOrCreateContext();
    }

    /** Asks for a place, on the exchange's own event loop; goes on at once, later, or never. */
    void begin() {
        exchange.put(KEY, this);
        exchange.addEndHandler(_ -> ended());
        switch (gate.bulkhead().ask(this)) {
            case ENTERED -> {
                enteredNow();
                exchange.next();
            }
            case WAITING -> timer = exchange.vertx().setTimer(gate.longestWait().toMillis(), _ -> waitedTooLong());
            case TURNED_AWAY -> gate.refuse(exchange);
        }
    }

    private synchronized void enteredNow() {
        hasPlace = true;
        enteredAt = System.nanoTime();
        gate.admitted();
    }

    @Override
    public void enter() {
        if (isTakenUp()) {
            context.runOnContext(_ -> {
                exchange.vertx().cancelTimer(timer);
                exchange.next();
            });
        }
    }

    /** Whether there is still anybody to go on with; otherwise the place is given on. */
    private boolean isTakenUp() {
        synchronized (this) {
            if (!hasEnded) {
                enteredNow();
                return true;
            }
        }
        gate.bulkhead().leave();
        return false;
    }

    @Override
    public void turnedAway() {
        context.runOnContext(_ -> {
            exchange.vertx().cancelTimer(timer);
            refuse();
        });
    }

    private void waitedTooLong() {
        if (gate.bulkhead().giveUp(this)) {
            refuse();
        }
    }

    private void refuse() {
        if (!exchange.response().ended() && !exchange.response().closed()) {
            gate.refuse(exchange);
        }
    }

    /** Work for it begins; a stream is written for as long as there is a client, and no longer. */
    synchronized void workBegins() {
        isWorkedOn = !gate.isOfStreams();
    }

    /** What was begun is done, whether the client is still there or not. */
    void workEnds() {
        boolean leaves;
        synchronized (this) {
            isWorkedOn = false;
            leaves = leaves();
        }
        if (leaves) {
            leave();
        }
    }

    private void ended() {
        if (gate.bulkhead().giveUp(this)) {
            exchange.vertx().cancelTimer(timer);
        }
        boolean leaves;
        synchronized (this) {
            hasEnded = true;
            leaves = leaves();
        }
        if (leaves) {
            leave();
        }
    }

    private void leave() {
        long rest = gate.bulkhead().rest(System.nanoTime() - enteredAt);
        if (rest > 0) {
            long begun = System.nanoTime();
            exchange.vertx().setTimer(rest, _ -> {
                gate.bulkhead().rested(System.nanoTime() - begun);
                gate.bulkhead().leave();
            });
        } else {
            gate.bulkhead().leave();
        }
    }

    private boolean leaves() {
        boolean leaves = hasPlace && hasEnded && !isWorkedOn;
        hasPlace = hasPlace && !leaves;
        return leaves;
    }
}
