package io.hearsay.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets whoever accepts problems have JSON, too. Of an operation that answers nothing but 204, generated clients know
 * only the problems and name no other media type; none of their requests would be acceptable.
 */
public final class AcceptedProblems {

    @ServerRequestFilter(preMatching = true)
    void widen(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.strip().equals(Problem.MEDIA_TYPE)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, Problem.MEDIA_TYPE + ", " + MediaType.APPLICATION_JSON);
        }
    }
}
