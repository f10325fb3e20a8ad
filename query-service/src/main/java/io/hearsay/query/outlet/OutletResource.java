package io.hearsay.query.outlet;

import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Lists;
import io.hearsay.query.search.Source;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Outlets over HTTP. */
@Path("/api/v1")
@Tag(name = "outlets", description = "Who published, in counts")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
public class OutletResource {

    private static final Source<OutletRow> BY_NAME =
            new Source<>(OutletRow.class, "(" + OutletRow.COUNTED + ")", "e.id", OutletRow::id, false);

    private final Lists lists;

    OutletResource(Lists lists) {
        this.lists = lists;
    }

    @GET
    @Path("/outlets")
    @Operation(summary = "Who published how much, and how much of it reprinted", description = "By name.")
    public Listing<OutletAnswer> listOutlets(@BeanParam Stretch stretch) {
        return lists.read(BY_NAME, new Conditions(), stretch, rows -> rows.stream()
                .map(OutletRow::answer)
                .toList());
    }
}
