package io.hearsay.query.access.limit;

import io.hearsay.query.access.Caller;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
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
    void count(ContainerRequestContext request) {
        if (!limits.isEnabled()) {
            return;
        }
        Spent spent = take(Caller.isWriting(request.getMethod()));
        request.setProperty(SPENT, spent);
        if (!spent.granted()) {
            throw spent.refusal();
        }
    }

    private Spent take(boolean writing) {
        if (!caller.isKnown()) {
            return limits.ofAddress(caller.network(), writing);
        }
        return caller.rate()
                .map(rate -> limits.ofKey(caller.name(), rate))
                .orElseGet(() -> limits.ofCaller(caller.name(), writing));
    }

    @ServerResponseFilter
    void say(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(SPENT) instanceof Spent spent) {
            spent.fields().forEach(response.getHeaders()::putSingle);
        }
    }
}
