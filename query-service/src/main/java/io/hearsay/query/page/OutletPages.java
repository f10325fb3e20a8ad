package io.hearsay.query.page;

import io.hearsay.query.outlet.OutletAnswer;
import io.hearsay.query.outlet.OutletResource;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import io.quarkus.qute.TemplateInstance;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Who published how much, and how much of it is reprinted. */
@Path("/outlets")
@Produces(MediaType.TEXT_HTML)
@Transactional
public class OutletPages {

    private final OutletResource outlets;

    OutletPages(OutletResource outlets) {
        this.outlets = outlets;
    }

    @GET
    public TemplateInstance list(@BeanParam Stretch stretch, @Context UriInfo address) {
        Narrowing narrowing = Narrowing.of("/outlets", address);
        Listing<OutletAnswer> found = outlets.listOutlets(More.of(stretch));
        return new OutletList(narrowing, found, More.href(narrowing, found));
    }
}
