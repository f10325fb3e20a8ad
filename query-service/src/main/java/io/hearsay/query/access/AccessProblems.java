package io.hearsay.query.access;

import io.hearsay.web.Problem;
import io.hearsay.web.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says who may do what a caller may not. */
public final class AccessProblems {

    /** What a key is to be sent as (RFC 6750). */
    static final String CHALLENGE = "Bearer realm=\"hearsay\"";

    /** The cookie that signing in sets. */
    public static final String COOKIE = "hearsay_key";

    /** A browser that keeps a revoked key in it could not even read any more. */
    private static final NewCookie NO_COOKIE =
            new NewCookie.Builder(COOKIE).value("").path("/").maxAge(0).build();

    private final Caller caller;
    private final CountedAudit audit;
    private final AccessSettings settings;

    AccessProblems(Caller caller, CountedAudit audit, AccessSettings settings) {
        this.caller = caller;
        this.audit = audit;
        this.settings = settings;
    }

    @ServerExceptionMapper
    Response nobodyKnown(UnauthorizedException exception, ResourceInfo resource) {
        audit.refused(
                "anonymous " + caller.network(), settings.anonymous(), "key-missing", null, "role " + needed(resource));
        return challenge(
                CHALLENGE,
                "this needs a key of the role %s; send one as Authorization: Bearer hsy_…".formatted(needed(resource)));
    }

    @ServerExceptionMapper
    Response wrongKey(AuthenticationFailedException exception, ContainerRequestContext request) {
        Response refusal = challenge(
                CHALLENGE + ", error=\"invalid_token\"",
                "the key is unknown, expired or revoked; send a valid one, or none to read what is open to everybody");
        return request.getCookies().containsKey(COOKIE)
                ? Response.fromResponse(refusal).cookie(NO_COOKIE).build()
                : refusal;
    }

    @ServerExceptionMapper
    Response tooLittle(ForbiddenException exception, ResourceInfo resource) {
        audit.refused(caller.counted(), caller.role(), "role-missing", null, "role " + needed(resource));
        return answer(403, "this needs the role %s, which your key does not have".formatted(needed(resource)))
                .build();
    }

    private static Response challenge(String challenge, String detail) {
        return answer(401, detail)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    private static Response.ResponseBuilder answer(int status, String detail) {
        Problem problem = ProblemException.of(status, null, detail).problem();
        return Response.status(status).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static String needed(ResourceInfo resource) {
        RolesAllowed ofMethod = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        RolesAllowed roles =
                ofMethod != null ? ofMethod : resource.getResourceClass().getAnnotation(RolesAllowed.class);
        return roles == null ? Role.READS : String.join(" or ", roles.value());
    }
}
