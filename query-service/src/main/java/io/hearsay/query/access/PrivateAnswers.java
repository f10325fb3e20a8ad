package io.hearsay.query.access;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells caches what {@link AnswersByRole}. */
public final class PrivateAnswers {

    @AnswersByRole
    @ServerResponseFilter
    void keepApart(ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.getHeaders().add(HttpHeaders.VARY, "Authorization, X-API-Key, Cookie");
    }
}
