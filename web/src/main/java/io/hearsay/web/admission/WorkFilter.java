package io.hearsay.web.admission;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Notes from when to when a resource works for a request, which may be longer than its client waits. */
@Provider
@PreMatching
public final class WorkFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        ResteasyReactiveRequestContext work = CurrentRequestManager.get();
        Visit visit = work.unwrap(RoutingContext.class).get(Visit.KEY);
        if (visit != null) {
            visit.workBegins();
            work.registerCompletionCallback(_ -> visit.workEnds());
        }
    }
}
