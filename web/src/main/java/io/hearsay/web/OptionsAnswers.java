package io.hearsay.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names the methods of the path asked for; the framework names those of all paths that the same class serves. */
public final class OptionsAnswers {

    private final AllowedMethods methods;

    OptionsAnswers(AllowedMethods methods) {
        this.methods = methods;
    }

    @ServerResponseFilter
    void allow(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)
                && response.getHeaders().containsKey(HttpHeaders.ALLOW)) {
            String allowed = String.join(", ", methods.of(request.getUriInfo().getPath()));
            response.getHeaders().putSingle(HttpHeaders.ALLOW, allowed);
        }
    }
}
