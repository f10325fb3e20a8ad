package io.hearsay.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses whoever asks for what is {@link ServicesOnly} and shows no credential. */
public final class ServicesFilter {

    private static final String SCHEME = "Bearer ";
    private static final String NOT_SET =
            "this is for the other services alone, and no credential is set that they could show:"
                    + " set hearsay.services.credential (HEARSAY_SERVICES_CREDENTIAL) to the same secret for each of them,"
                    + " or hearsay.services.open=true where anybody may read this";
    private static final String NOT_SHOWN =
            "this is for the other services alone: send Authorization: Bearer with the credential"
                    + " that is set as hearsay.services.credential (HEARSAY_SERVICES_CREDENTIAL)";

    private final ServicesSettings settings;

    ServicesFilter(ServicesSettings settings) {
        this.settings = settings;
    }

    @ServicesOnly
    @ServerRequestFilter
    Response check(ContainerRequestContext request) {
        if (settings.open()) {
            return null;
        }
        if (settings.credential().isEmpty()) {
            return refusal(NOT_SET);
        }
        String shown = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return isShown(settings.credential().get(), shown) ? null : refusal(NOT_SHOWN);
    }

    /** Takes as long for a nearly right credential as for a wrong one. */
    private static boolean isShown(String right, String shown) {
        return shown != null && MessageDigest.isEqual(bytes(SCHEME + right), bytes(shown));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Response refusal(String detail) {
        return Response.status(Response.Status.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"hearsay services\"")
                .type(Problem.MEDIA_TYPE)
                .entity(ProblemException.of(401, null, detail).problem())
                .build();
    }
}
