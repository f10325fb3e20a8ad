package io.hearsay.scraper.takedown;

import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The take-downs: list and lift them. They are made where articles are deleted. */
@Path("/api/v1/takedowns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "takedowns", description = "What was taken down, and is neither fetched nor kept")
public class TakeDownResource {

    private final TakeDownList list;
    private final TakeDowns takeDowns;

    TakeDownResource(TakeDownList list, TakeDowns takeDowns) {
        this.list = list;
        this.takeDowns = takeDowns;
    }

    @GET
    @Operation(
            operationId = "listTakeDowns",
            summary = "The take-downs, the latest first, lifted ones included",
            description = "What must be neither fetched nor kept, since when and why.")
    public Listing<TakeDown> list(
            @Parameter(description = "The next of the list before") @QueryParam("after") String after,
            @Parameter(
                            description = "Entries at most",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @QueryParam("limit")
                    String limit) {
        return list.after(after, QueryParameters.limit(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getTakeDown",
            summary = "One take-down and how far it is",
            description = "It is in force from its first moment; working means that articles it covers are still"
                    + " being erased.")
    public TakeDown get(@PathParam("id") String id) {
        return list.find(TakeDownId.of(id)).orElseThrow(() -> ProblemException.notFound("take-down", id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "liftTakeDown",
            summary = "Lift a take-down",
            description = "Its pages may be fetched again; nothing comes back by itself. The record of it stays.")
    @APIResponse(responseCode = "204", description = "It is lifted")
    public void lift(@PathParam("id") String id) {
        takeDowns.lift(TakeDownId.of(id));
    }
}
