package io.hearsay.query.page;

import io.hearsay.query.access.Role;
import io.hearsay.query.access.Scope;
import io.hearsay.query.access.Scoped;
import io.hearsay.query.quarantine.QuarantineResource;
import io.hearsay.query.quarantine.QuarantinedArticle;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** The quarantine, for operators; has articles tried again. */
@Path("/quarantine")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Role.OPERATES)
@Scoped(Scope.RETRY)
public class QuarantinePages {

    private static final URI LIST = URI.create("/quarantine");

    private final QuarantineResource quarantine;

    QuarantinePages(QuarantineResource quarantine) {
        this.quarantine = quarantine;
    }

    @GET
    public TemplateInstance list(@BeanParam Stretch stretch, @Context UriInfo address) {
        Narrowing narrowing = Narrowing.of("/quarantine", address);
        Listing<QuarantinedArticle> found = quarantine.listQuarantine(More.of(stretch));
        return new QuarantineList(narrowing, found, More.href(narrowing, found));
    }

    @POST
    @Path("/{articleId}/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retry(@PathParam("articleId") String articleId) {
        quarantine.retryQuarantined(articleId);
        return Response.seeOther(LIST).build();
    }

    @POST
    @Path("/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retryAll() {
        quarantine.retryQuarantine();
        return Response.seeOther(LIST).build();
    }
}
