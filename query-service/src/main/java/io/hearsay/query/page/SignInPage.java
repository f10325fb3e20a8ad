package io.hearsay.query.page;

import io.hearsay.query.access.Caller;
import io.hearsay.web.QueryParameters;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The form to sign in with; what it sends is taken by {@code access}. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Blocking
public class SignInPage {

    private final Caller caller;

    SignInPage(Caller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/sign-in")
    public TemplateInstance form(@QueryParam("failed") String failed, @QueryParam("to") String to) {
        return new SignIn(
                QueryParameters.flag("failed", failed),
                caller.isKnown(),
                caller.role().word(),
                to == null ? "/" : to);
    }
}
