package io.hearsay.query.access.origin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.web.Problem;
import io.hearsay.web.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/** Refuses what pages of other sites ask for, and says why; Quarkus's own CORS filter would end it without a word. */
@Singleton
final class ForeignOrigins {

    private static final int BEFORE_CORS = -1000;

    private final Origins origins;
    private final ObjectMapper json;

    ForeignOrigins(Origins origins, ObjectMapper json) {
        this.origins = origins;
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_CORS).handler(this::check);
    }

    private void check(RoutingContext context) {
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origins.isAllowed(origin) || origins.isOwn(origin, context.request())) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(403)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(refusal());
        }
    }

    private String refusal() {
        Problem problem = ProblemException.of(
                        403,
                        null,
                        "pages of this origin may not ask here; it would have to be named in hearsay.access.cors-origins")
                .problem();
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
