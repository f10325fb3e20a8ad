package io.hearsay.query.access.key;

import io.hearsay.query.access.AccessProblems;
import io.hearsay.query.access.Audit;
import io.hearsay.query.access.Caller;
import io.hearsay.query.access.CountedAudit;
import io.hearsay.query.access.Role;
import io.hearsay.web.Problem;
import io.hearsay.web.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Signing in on the page: the key goes into a cookie that no script can read and that no other site's page can have
 * sent.
 */
@Path("/")
@PermitAll
@Blocking
public class SignInResource {

    private final Keys keys;
    private final Audit audit;
    private final CountedAudit counted;
    private final Caller caller;

    SignInResource(Keys keys, Audit audit, CountedAudit counted, Caller caller) {
        this.keys = keys;
        this.audit = audit;
        this.counted = counted;
        this.caller = caller;
    }

    /**
     * Leads on to where the visitor came from; with a key that nobody has, back to the form of a browser.
     *
     * @param key its text
     * @param to path to lead on to
     */
    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("key") String key,
            @FormParam("to") String to,
            @Context UriInfo address,
            @Context HttpHeaders headers) {
        Optional<ApiKey> found = key == null
                ? Optional.empty()
                : keys.find(key.strip(), caller.network()).map(KnownKey::described);
        if (found.isEmpty()) {
            counted.refused("anonymous " + caller.network(), Role.NONE, "signed-in", null, null);
            return refusal(headers);
        }
        audit.recordAs(
                found.get().id(), found.get().asRole(), "signed-in", found.get().id());
        return Response.seeOther(ownPath(to))
                .cookie(cookie(key.strip(), address))
                .build();
    }

    /** Forgets the cookie. */
    @POST
    @Path("/sign-out")
    @Operation(hidden = true)
    public Response signOut(@Context UriInfo address) {
        return Response.seeOther(URI.create("/"))
                .cookie(new NewCookie.Builder(cookie("", address)).maxAge(0).build())
                .build();
    }

    private static NewCookie cookie(String value, UriInfo address) {
        return new NewCookie.Builder(AccessProblems.COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure("https".equals(address.getRequestUri().getScheme()))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static Response refusal(HttpHeaders headers) {
        boolean browser = headers.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE) && !type.isWildcardType());
        if (browser) {
            return Response.seeOther(URI.create("/sign-in?failed=true")).build();
        }
        return Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"hearsay\"")
                .type(Problem.MEDIA_TYPE)
                .entity(ProblemException.of(401, "key", "the key is unknown, expired or revoked")
                        .problem())
                .build();
    }

    /** Never to another site, however the path is written. */
    private static URI ownPath(String to) {
        try {
            URI path = new URI(to == null ? "/" : to);
            boolean own = !path.isAbsolute() && path.getRawAuthority() == null && to != null && to.startsWith("/");
            return own && !to.startsWith("//") ? path : URI.create("/");
        } catch (URISyntaxException e) {
            // What is no address leads nowhere.
            return URI.create("/");
        }
    }
}
