package io.hearsay.query.access;

import io.hearsay.web.Problem;
import io.hearsay.web.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a key whose scopes leave out what is asked, also where callers without any key may do it. */
public final class ScopeFilter {

    private final Caller caller;
    private final CountedAudit audit;

    ScopeFilter(Caller caller, CountedAudit audit) {
        this.caller = caller;
        this.audit = audit;
    }

    /** After the limits, so that who is refused is counted. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    Response check(ResourceInfo resource) {
        if (isOpen(resource)) {
            return null;
        }
        Scope needed = needed(resource);
        if (caller.scopes().map(scopes -> scopes.contains(needed)).orElse(true)) {
            return null;
        }
        audit.refused(caller.counted(), caller.role(), "scope-missing", null, "scope " + needed.word());
        Problem problem = ProblemException.of(
                        403, null, "this needs the scope %s, which your key does not have".formatted(needed.word()))
                .problem();
        return Response.status(403).type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    private static boolean isOpen(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
    }

    private static Scope needed(ResourceInfo resource) {
        Scoped ofMethod = resource.getResourceMethod().getAnnotation(Scoped.class);
        Scoped scoped =
                ofMethod != null ? ofMethod : resource.getResourceClass().getAnnotation(Scoped.class);
        return scoped == null ? Scope.READ : scoped.value();
    }
}
