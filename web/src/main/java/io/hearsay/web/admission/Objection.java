package io.hearsay.web.admission;

import io.hearsay.web.ProblemException;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Knows of requests that will be refused however long they wait, so that none of them takes a place of those that will
 * not.
 */
public interface Objection {

    /** What a request is refused with; must not block. */
    Optional<ProblemException> to(RoutingContext exchange);
}
