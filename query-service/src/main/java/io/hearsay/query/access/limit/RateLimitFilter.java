package io.hearsay.query.access.limit;

import io.hearsay.query.access.Caller;
import io.hearsay.web.Problem;
import io.hearsay.web.ProblemException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Counts requests, says in each answer what is left, and answers 429 when nothing is.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields, draft
 *     10</a>
 */
public final class RateLimitFilter {

    private static final String SPENT = "io.hearsay.spent";

    private final RateLimits limits;
    private final Caller caller;

    RateLimitFilter(RateLimits limits, Caller caller) {
        this.limits = limits;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    Response count(ContainerRequestContext request) {
        if (!limits.isEnabled()) {
            return null;
        }
        Spent spent = take(Caller.isWriting(request.getMethod()));
        request.setProperty(SPENT, spent);
        return spent.granted() ? null : refusal(spent);
    }

    private Spent take(boolean writing) {
        if (!caller.isKnown()) {
            return limits.ofAddress(caller.network(), writing);
        }
        return caller.rate()
                .map(rate -> limits.ofKey(caller.name(), rate))
                .orElseGet(() -> limits.ofCaller(caller.name(), writing));
    }

    private static Response refusal(Spent spent) {
        Problem problem = ProblemException.of(
                        429,
                        null,
                        "%d requests a minute are granted here and all are spent; ask again in %d s, or with a key that grants more"
                                .formatted(spent.quota(), spent.retryAfter()))
                .problem();
        return Response.status(429)
                .header(HttpHeaders.RETRY_AFTER, spent.retryAfter())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    @ServerResponseFilter
    void say(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(SPENT) instanceof Spent spent) {
            response.getHeaders().putSingle("RateLimit-Policy", spent.policyField());
            response.getHeaders().putSingle("RateLimit", spent.field());
        }
    }
}
