package io.hearsay.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters of the API that are sent without a value: the framework takes {@code limit=} for no limit,
 * and whoever forgot the value would learn nothing. Words may be none, as a search form sends them.
 */
public final class BlankParameters {

    private static final String API = "/api/";
    private static final String WORDS = "q";

    /**
     * Looks at all parameters.
     *
     * @throws ProblemException 400 that names the first without a value
     */
    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith(API)) {
            request.getUriInfo().getQueryParameters().forEach((name, values) -> {
                if (!name.equals(WORDS) && values.stream().anyMatch(String::isBlank)) {
                    throw ProblemException.badRequest(name, name + " must not be empty; leave it out to ask for all");
                }
            });
        }
    }
}
