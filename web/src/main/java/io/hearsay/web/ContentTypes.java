package io.hearsay.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body whose {@code Content-Type} is no media type (RFC 9110, section 8.3.1): the framework fails over it.
 */
public final class ContentTypes {

    @ServerRequestFilter(preMatching = true)
    void check(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isMediaType(type)) {
            throw ProblemException.of(
                    415, null, "Content-Type %s is no media type; application/json is one".formatted(type));
        }
    }

    private static boolean isMediaType(String type) {
        try {
            return MediaType.valueOf(type).getType() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
