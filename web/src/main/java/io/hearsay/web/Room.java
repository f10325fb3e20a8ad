package io.hearsay.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.Semaphore;

/** Room for so many long answers at once; who finds none is told to come back in a minute. */
public final class Room {

    private static final String RETRY_SECONDS = "60";

    private final Semaphore places;
    private final String full;

    /**
     * Empty room.
     *
     * @param full what is wrong when it is taken, such as {@code as many exports run as may run at once}
     */
    public Room(int places, String full) {
        this.places = new Semaphore(places);
        this.full = full;
    }

    /**
     * Takes a place until the exchange ends, however it does.
     *
     * @throws ProblemException 503, with {@code Retry-After}, when there is none
     */
    public void reserve(RoutingContext exchange) {
        if (!places.tryAcquire()) {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            throw ProblemException.of(503, null, full + "; try again in a minute");
        }
        exchange.addEndHandler(ended -> places.release());
    }
}
