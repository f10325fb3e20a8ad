package io.hearsay.query.access.origin;

import io.hearsay.query.access.AccessSettings;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.util.Set;

/** Where a browser says that a request comes from. */
@Singleton
final class Origins {

    private final Set<String> allowed;

    Origins(AccessSettings settings) {
        this.allowed = settings.corsOrigins().map(Set::copyOf).orElse(Set.of());
    }

    /** Whether its pages may do what this service's own may. */
    boolean isAllowed(String origin) {
        return allowed.contains(origin);
    }

    /** Whether it is this service, under the name it was asked by. */
    boolean isOwn(String origin, HttpServerRequest request) {
        HostAndPort authority = request.authority();
        return authority != null && origin.equalsIgnoreCase(request.scheme() + "://" + authority);
    }
}
