package io.hearsay.query.page;

import io.hearsay.query.access.Role;
import io.hearsay.query.access.Scope;
import io.hearsay.query.access.Scoped;
import io.hearsay.query.takedown.NewTakeDown;
import io.hearsay.query.takedown.TakeDown;
import io.hearsay.query.takedown.TakeDownResource;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** What was taken down, for operators; takes down and lifts. */
@Path("/takedowns")
@Produces(MediaType.TEXT_HTML)
@Blocking
@RolesAllowed(Role.OPERATES)
@Scoped(Scope.TAKE_DOWN)
public class TakeDownPages {

    private final TakeDownResource takeDowns;

    TakeDownPages(TakeDownResource takeDowns) {
        this.takeDowns = takeDowns;
    }

    @GET
    public TemplateInstance list(@QueryParam("of") String of, @BeanParam Stretch stretch, @Context UriInfo address) {
        Narrowing narrowing = Narrowing.of("/takedowns", address);
        Listing<TakeDown> found = takeDowns.listTakeDowns(of, More.of(stretch));
        return new TakeDownList(narrowing, found, More.href(narrowing, found));
    }

    /**
     * Takes something down.
     *
     * @param mentions of a person, {@code true} where sentences that name them go as well
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(
            @FormParam("kind") String kind,
            @FormParam("subject") String subject,
            @FormParam("mentions") String mentions,
            @FormParam("reason") String reason) {
        boolean person = "person".equals(kind);
        NewTakeDown asked = new NewTakeDown(
                kind,
                subject == null ? null : subject.strip(),
                null,
                person ? Boolean.valueOf("true".equals(mentions)) : null,
                reason);
        try (Response made = takeDowns.takeDown(asked)) {
            return shown((TakeDown) made.getEntity());
        }
    }

    @POST
    @Path("/{id}/lift")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(@PathParam("id") String id) {
        return shown(takeDowns.liftTakeDown(id));
    }

    private static Response shown(TakeDown takeDown) {
        String of = "person".equals(takeDown.kind()) ? "persons" : "pages";
        return Response.seeOther(URI.create("/takedowns?of=%s#takedown-%s".formatted(of, takeDown.id())))
                .build();
    }
}
