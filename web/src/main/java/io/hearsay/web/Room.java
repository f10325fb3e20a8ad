package io.hearsay.web;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * Room for so many long answers at once, some of them for one caller; who finds none is told to come back in a minute.
 */
public final class Room {

    private static final long RETRY_SECONDS = 60;

    private final Semaphore places;
    private final int ofOne;
    private final String full;
    private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();

    /**
     * Empty room.
     *
     * @param ofOne the most places that one caller has
     * @param full what is wrong when it is taken, such as {@code as many exports run as may run at once}
     */
    public Room(int places, int ofOne, String full) {
        this.places = new Semaphore(places);
        this.ofOne = ofOne;
        this.full = full;
    }

    /**
     * Takes a place until the exchange ends, however it does.
     *
     * @param caller who counts as one
     * @throws ProblemException with {@code Retry-After}: 429 when the caller has its places, 503 when all are taken
     */
    public void reserve(RoutingContext exchange, String caller) {
        if (taken.merge(caller, 1, Integer::sum) > ofOne) {
            leave(caller);
            throw refused(429, "one caller may have %d of them at once".formatted(ofOne));
        }
        if (!places.tryAcquire()) {
            leave(caller);
            throw refused(503, full);
        }
        exchange.addEndHandler(ended -> {
            places.release();
            leave(caller);
        });
    }

    private void leave(String caller) {
        taken.computeIfPresent(caller, (one, places) -> places == 1 ? null : places - 1);
    }

    private static ProblemException refused(int status, String why) {
        return ProblemException.later(status, RETRY_SECONDS, why + "; try again in a minute");
    }
}
