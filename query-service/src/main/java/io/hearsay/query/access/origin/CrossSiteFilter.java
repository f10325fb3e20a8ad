package io.hearsay.query.access.origin;

import io.hearsay.query.access.Caller;
import io.hearsay.query.access.Role;
import io.hearsay.web.ProblemException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses to change anything for a page of another site. Only a key in a header shows that the sender meant it: no page
 * can make a browser add one to a request elsewhere, unless its origin is allowed to.
 */
public final class CrossSiteFilter {

    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Pattern NUMERIC_HOST = Pattern.compile("[0-9.]{7,15}|\\[[0-9a-fA-F:.]{2,45}]");

    private final Origins origins;
    private final CurrentVertxRequest current;
    private final Caller caller;

    CrossSiteFilter(Origins origins, CurrentVertxRequest current, Caller caller) {
        this.origins = origins;
        this.current = current;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void check(ContainerRequestContext request) {
        if (Caller.isWriting(request.getMethod()) && !hasKeyInHeader(request) && !isMeant(request)) {
            throw ProblemException.of(
                    403,
                    null,
                    "this came from a page of another site, which may change nothing here; send a key in a header,"
                            + " or have the site's origin added to hearsay.access.cors-origins");
        }
    }

    private static boolean hasKeyInHeader(ContainerRequestContext request) {
        String authorization = request.getHeaderString("Authorization");
        return request.getHeaderString("X-API-Key") != null
                || (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7));
    }

    private boolean isMeant(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (origin != null && origins.isAllowed(origin)) {
            return true;
        }
        String site = request.getHeaderString("Sec-Fetch-Site");
        boolean fromHere = site == null || OWN.contains(site);
        return fromHere
                && (origin == null
                        ? site == null || isOwnName()
                        : origins.isOwn(origin, current.getCurrent().request()) && isOwnName());
    }

    /**
     * A site can let its name point to this machine, and its pages are of the same origin then. Where nobody needs a
     * key to write, only names that no site can have will do, or those whose origin is allowed.
     */
    private boolean isOwnName() {
        HostAndPort authority = current.getCurrent().request().authority();
        String host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        return caller.isKnown()
                || caller.role().compareTo(Role.READER) <= 0
                || host.equals("localhost")
                || host.endsWith(".localhost")
                || NUMERIC_HOST.matcher(host).matches();
    }
}
