package io.hearsay.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Has nobody keep that something is missing, gone or elsewhere, which caches would do by themselves (RFC 9111, section
 * 4.2.2): a correction that is undone brings back what it took away.
 */
public final class UnkeptProblems {

    @ServerResponseFilter
    void say(ContainerResponseContext response) {
        int status = response.getStatus();
        if (status >= Response.Status.MULTIPLE_CHOICES.getStatusCode()
                && status != Response.Status.NOT_MODIFIED.getStatusCode()) {
            response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
        }
    }
}
