package io.hearsay.query.access.key;

import io.hearsay.query.access.AccessProblems;
import io.hearsay.query.access.Caller;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds the key in a request: a bearer token, {@code X-API-Key}, or the cookie. Other bearer tokens are an issuer's,
 * where there is one.
 */
@Singleton
final class KeyMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer";
    private static final String OURS = "hsy_";

    /** Before the issuer's, which takes any bearer token for its own. */
    private static final int PRIORITY = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1000;

    private final boolean hasIssuer;

    KeyMechanism(@ConfigProperty(name = "quarkus.oidc.tenant-enabled", defaultValue = "false") boolean hasIssuer) {
        this.hasIssuer = hasIssuer;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String text = text(context);
        if (text == null) {
            return Uni.createFrom().nullItem();
        }
        PresentedKey presented = new PresentedKey(text, Caller.network(Caller.address(context.request())));
        HttpSecurityUtils.setRoutingContextAttribute(presented, context);
        return identities.authenticate(presented);
    }

    private String text(RoutingContext context) {
        HttpServerRequest request = context.request();
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String token = authorization.substring(BEARER.length()).strip();
            return token.startsWith(OURS) || !hasIssuer ? token : null;
        }
        String header = request.getHeader("X-API-Key");
        return header != null ? header.strip() : cookie(context);
    }

    /** Signing in and out must not fail for a cookie that has lost its force. */
    private static String cookie(RoutingContext context) {
        Cookie cookie = context.request().getCookie(AccessProblems.COOKIE);
        boolean signing = context.request().method().equals(HttpMethod.POST)
                && context.normalizedPath().startsWith("/sign-");
        return cookie == null || signing || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(
                        HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", "Bearer realm=\"hearsay\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(PresentedKey.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, "X-API-Key"));
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}
